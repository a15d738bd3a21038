package dev.credence.ingest.dedup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a web page prints around a report: headings, share and subscribe lines, links, stamps. */
public final class PageFurniture {

  private static final int HEADING_WORDS = 8;
  private static final int INVITATION_WORDS = 14;

  private static final Set<String> INVITATIONS =
      Set.of(
          "read more",
          "read also",
          "also read",
          "see also",
          "share this",
          "share on",
          "follow us",
          "sign up",
          "subscribe to",
          "click here",
          "related articles",
          "all rights",
          "print this",
          "email this",
          "alternate addresses");

  private PageFurniture() {}

  /** Whether a line or sentence is furniture and no statement. */
  public static boolean isFurniture(String line) {
    String normalised = Normaliser.normalise(line);
    List<String> words = Words.of(normalised);
    if (words.isEmpty()) {
      return true;
    }
    boolean endsSentence = endsSentence(normalised);
    if (words.size() <= HEADING_WORDS && !endsSentence) {
      return true;
    }
    return words.size() <= INVITATION_WORDS
        && invites(endsSentence ? words.subList(0, Math.min(2, words.size())) : words);
  }

  /** The text without the lines that are furniture. */
  public static String without(String text) {
    return text.lines().filter(line -> !isFurniture(line)).collect(Collectors.joining("\n"));
  }

  private static boolean invites(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (INVITATIONS.contains(words.get(i) + " " + words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence ends here, whatever quotes and brackets follow. */
  private static boolean endsSentence(String normalised) {
    for (int i = normalised.length() - 1; i >= 0; i--) {
      char c = normalised.charAt(i);
      if (UCharacter.hasBinaryProperty(c, UProperty.S_TERM)) {
        return true;
      }
      if (c != '"' && c != '\'' && c != ')' && c != ']' && c != ' ') {
        return false;
      }
    }
    return false;
  }
}
