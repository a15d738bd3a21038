package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what opens a statement and says how far it is vouched for: "it is unclear whether". */
final class Openings {

  private static final int MAX_SUBJECT = 30;
  private static final int MAX_LEAD_IN = 10;
  private static final int MAX_VOUCHING = 14;
  private static final WordSet ADVERBS =
      WordSet.of(
          "also",
          "still",
          "now",
          "then",
          "even",
          "yet",
          "however",
          "currently",
          "widely",
          "already",
          "only",
          "just",
          "initially",
          "previously",
          "again",
          "immediately",
          "quite",
          "very",
          "therefore",
          "long",
          "generally",
          "originally");

  /** Behind "there are rumours" these name a subject and open no clause. */
  private static final WordSet SUBJECT_MATTER =
      WordSet.of("of", "about", "on", "in", "over", "as", "from", "and", "regarding", "for");

  private final Phrases withholding;
  private final Phrases vouching;
  private final WordSet suggesting;
  private final Modalities modalities;

  Openings(Lexicon cues, Modalities modalities) {
    this.withholding = cues.phrases("withhold-opening");
    this.vouching = cues.phrases("vouch-opening");
    this.suggesting = cues.words("suggesting");
    this.modalities = modalities;
  }

  /**
   * An opening.
   *
   * @param from where the statement starts behind it
   * @param cue its words
   * @param withholds whether it withholds; else it vouches
   */
  record Opening(int from, String cue, boolean withholds) {}

  /** The opening of a statement; null where it has none. */
  @Nullable Opening find(List<Token> tokens, int from, int to) {
    int start = pastLeadIn(tokens, from, to);
    int length = withheld(tokens, start, to);
    if (length > 0) {
      String cue = SpeakerReader.text(tokens.subList(start, start + length));
      return new Opening(start + length, cue, true);
    }
    for (int i = from; i < Math.min(to, from + MAX_VOUCHING); i++) {
      int vouched = vouching.lengthAt(tokens, i, to);
      if (vouched > 0) {
        String cue = SpeakerReader.text(tokens.subList(i, i + vouched));
        return new Opening(i + vouched, cue, false);
      }
    }
    return null;
  }

  /** "The recording suggests (that) S"; null where a statement is no such. */
  @Nullable Opening suggestion(List<Token> tokens, int from, int to) {
    for (int i = from + 2; i < Math.min(to - 4, from + MAX_SUBJECT); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("no") || token.is("not")) {
        return null;
      }
      if (suggesting.contains(token.lower()) && !token.quoted() && !tokens.get(i - 1).is("to")) {
        boolean that = tokens.get(i + 1).is("that");
        int behind = i + (that ? 2 : 1);
        boolean clause =
            that
                ? modalities.isClause(tokens, behind, to)
                : modalities.isClause(tokens, behind, nextComma(tokens, behind, to));
        return clause ? new Opening(behind, token.text(), true) : null;
      }
    }
    return null;
  }

  private static int nextComma(List<Token> tokens, int from, int to) {
    int comma = from;
    while (comma < to && !tokens.get(comma).is(",")) {
      comma++;
    }
    return comma;
  }

  private int withheld(List<Token> tokens, int from, int to) {
    int length = from < to ? withholding.lengthAllowing(tokens, from, to, ADVERBS) : 0;
    boolean named =
        length > 0
            && from + length < to
            && SUBJECT_MATTER.contains(tokens.get(from + length).lower());
    return named ? 0 : length;
  }

  /** Past "Two years ago," where an opening that withholds follows. */
  private int pastLeadIn(List<Token> tokens, int from, int to) {
    int words = from;
    while (words < to && !tokens.get(words).isWord() && !tokens.get(words).isNumber()) {
      words++;
    }
    for (int i = words; i < Math.min(to, words + MAX_LEAD_IN); i++) {
      boolean start = i == words || tokens.get(i - 1).is(",") || tokens.get(i - 1).is("but");
      if (start && withheld(tokens, i, to) > 0) {
        return i;
      }
    }
    return from;
  }
}
