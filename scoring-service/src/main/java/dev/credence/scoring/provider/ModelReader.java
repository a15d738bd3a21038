package dev.credence.scoring.provider;

import dev.credence.contract.ProviderName;
import dev.credence.contract.Stance;
import dev.credence.platform.provider.Chat;
import dev.credence.platform.provider.Patience;
import dev.credence.scoring.match.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A language model as a second reader.
 *
 * @param chat the model
 * @param name what assessments call it
 * @param matches whether it is asked how the statements stand to each other
 * @param judges whether it is asked how the holder stands to the statement
 */
record ModelReader(Chat chat, ProviderName name, boolean matches, boolean judges)
    implements SecondReader {

  @Override
  public Opinion read(DoubtfulPair pair, Patience patience) {
    OpinionPrompt.Answer answer =
        OpinionPrompt.read(chat.ask(OpinionPrompt.of(pair), patience.left()), pair);
    @Nullable Stance stance = judges ? answer.stance() : null;
    return new Opinion(name, matches ? relation(answer.relation()) : null, stance);
  }

  private static @Nullable Relation relation(OpinionPrompt.Relatedness relatedness) {
    return switch (relatedness) {
      case SAME -> Relation.SAME;
      case OPPOSITE -> Relation.OPPOSITE;
      case UNRELATED -> Relation.UNRELATED;
      case UNCLEAR -> null;
    };
  }
}
