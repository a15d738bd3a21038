package dev.credence.scoring.provider;

import dev.credence.contract.ProviderName;
import dev.credence.contract.Stance;
import dev.credence.scoring.match.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a second reader thinks of a doubtful pair. It has no free text: what a model wrote is
 * neither stored nor shown.
 *
 * @param provider who thinks so
 * @param relation how the claim's statement stands to the fact's: SAME, OPPOSITE or UNRELATED;
 *     absent where it was not asked, or cannot tell
 * @param stance how the holder stands to the claim's statement; absent where it was not asked
 */
public record Opinion(
    ProviderName provider, @Nullable Relation relation, @Nullable Stance stance) {}
