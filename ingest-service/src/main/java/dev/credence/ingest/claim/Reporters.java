package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells an unknown outlet by what it does: a name that no first name opens and that "reports"
 * something is that of an outlet.
 */
final class Reporters {

  private static final WordSet REPORTING = WordSet.of("reported", "reports", "reporting");
  private static final int CALL_SIGN = 4;

  /** "Is also reporting". */
  private static final int LONGEST_VERB = 3;

  private final SpeakerWords words;

  Reporters(SpeakerWords words) {
    this.words = words;
  }

  /**
   * The speaker, as an outlet if it has to be one.
   *
   * @param end behind the last word of the speaker's name
   */
  @Nullable Speaker read(List<Token> tokens, int verb, int end, @Nullable Speaker speaker) {
    if (speaker == null || !mayBeOutlet(speaker)) {
      return speaker;
    }
    String name = speaker.holder().name();
    boolean reports = false;
    for (int i = verb; i < Math.min(tokens.size(), verb + LONGEST_VERB); i++) {
      reports |= REPORTING.contains(tokens.get(i).lower());
    }
    boolean named = reports && isCapitalised(name) && words.mayBeOutletName(name);
    return named || isCallSign(name) ? Speaker.outlet(Slug.of(name), name) : speaker;
  }

  private static boolean mayBeOutlet(Speaker speaker) {
    HolderKind kind = speaker.holder().kind();
    return (kind == HolderKind.PRIVATE || kind == HolderKind.BODY)
        && !speaker.holder().name().isEmpty();
  }

  private static boolean isCapitalised(String name) {
    for (String word : name.split(" ", -1)) {
      if (word.isEmpty() || !(Character.isUpperCase(word.charAt(0)) || word.length() <= 3)) {
        return false;
      }
    }
    return true;
  }

  /** The call signs of American stations start with K or W. */
  private static boolean isCallSign(String name) {
    return name.length() == CALL_SIGN
        && (name.charAt(0) == 'K' || name.charAt(0) == 'W')
        && name.chars().allMatch(Character::isUpperCase);
  }
}
