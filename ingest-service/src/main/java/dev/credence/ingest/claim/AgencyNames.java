package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agencies;
import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names of news agencies among the hearers of a statement. */
final class AgencyNames {

  private static final int LONGEST_AGENCY = 4;

  private final Agencies agencies = Agencies.bundled();

  /** The agency named among the hearers. */
  @Nullable Agency credit(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = lengthAt(tokens, i, to);
      if (length > 0) {
        return named(SpeakerReader.text(tokens.subList(i, i + length)));
      }
    }
    return null;
  }

  @Nullable Agency named(String name) {
    return agencies.named(name).orElse(null);
  }

  /** How many tokens of the name of an agency start at an index; 0 where none does. */
  int lengthAt(List<Token> tokens, int from, int to) {
    for (int length = Math.min(LONGEST_AGENCY, to - from); length > 0; length--) {
      List<Token> name = tokens.subList(from, from + length);
      boolean shaped =
          name.get(0).isCapitalised()
              && (length > 1 || name.get(0).text().length() > 4 || isAcronym(name.get(0)));
      if (shaped && agencies.named(SpeakerReader.text(name)).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  /** Short names are common words unless they are in capitals: "Fars" is none, "PA" is one. */
  private static boolean isAcronym(Token token) {
    return token.isAllCaps() || token.text().length() == 4;
  }
}
