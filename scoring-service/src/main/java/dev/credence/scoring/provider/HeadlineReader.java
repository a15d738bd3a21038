package dev.credence.scoring.provider;

import dev.credence.contract.ProviderName;
import dev.credence.contract.Stance;
import dev.credence.platform.provider.Patience;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.StanceModel;
import dev.credence.scoring.stance.Stances;
import org.jspecify.annotations.Nullable;

/**
 * The model of stance learnt from headlines as a second reader, in process. It has learnt from
 * sentences that were all about their statement, so that it tells which side one takes and not
 * whether it is about the same thing: it never reads UNRELATED, and a person decides.
 *
 * @param model the model
 * @param matches whether it says how the statements stand to each other
 * @param judges whether it says how the holder stands to the claim's statement
 */
record HeadlineReader(StanceModel model, boolean matches, boolean judges) implements SecondReader {

  /** Where no side is as likely as this, it has no opinion. */
  private static final double SURE_ENOUGH = 0.8;

  @Override
  public ProviderName name() {
    return new ProviderName("learnt:" + model.version());
  }

  @Override
  public Opinion read(DoubtfulPair pair, Patience patience) {
    Side relation = matches ? side(pair.fact(), pair.claim()) : null;
    Side stance = judges ? side(pair.claim(), pair.quote()) : null;
    return new Opinion(name(), relation(relation), stance(stance));
  }

  private @Nullable Side side(String statement, String sentence) {
    Stances stances = model.judge(statement, sentence);
    Side likeliest = stances.likeliest();
    return stances.probability(likeliest) >= SURE_ENOUGH ? likeliest : null;
  }

  private static @Nullable Relation relation(@Nullable Side side) {
    if (side == Side.FOR) {
      return Relation.SAME;
    }
    return side == Side.AGAINST ? Relation.OPPOSITE : null;
  }

  private static @Nullable Stance stance(@Nullable Side side) {
    if (side == null) {
      return null;
    }
    return switch (side) {
      case FOR -> Stance.AFFIRMS;
      case AGAINST -> Stance.DENIES;
      case OBSERVING -> Stance.HEDGES;
    };
  }
}
