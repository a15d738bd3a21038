package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outlets whose names are known, and the words by which a report refers to an outlet. */
final class Outlets {

  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_PUBLICATION = 3;

  private final Lexicon lexicon = Lexicon.load("outlets");
  private final WordSet domains = lexicon.words("domain");
  private final WordSet kinds = lexicon.words("kind");
  private final WordSet back = lexicon.words("back");
  private final WordSet publications = lexicon.words("publication");
  private final WordSet publishedBy = lexicon.words("published-by");
  private final WordSet mastheads = lexicon.words("masthead");
  private final Map<String, Speaker> byName = new HashMap<>();
  private final WordSet firstWords;

  Outlets() {
    Set<String> first = new HashSet<>();
    for (String line : lexicon.lines("outlet")) {
      String[] parts = line.split("=", 2);
      String[] names = parts[1].split(",");
      Speaker outlet = Speaker.outlet(parts[0].strip(), names[0].strip());
      for (String name : names) {
        String folded = withoutArticle(name.strip().toLowerCase(Locale.ROOT));
        byName.put(folded, outlet);
        first.add(folded.split(" ", 2)[0]);
      }
    }
    firstWords = new WordSet(first);
  }

  /** The outlet of which the tokens are the whole name, an article aside. */
  @Nullable Speaker named(List<Token> tokens) {
    int start = !tokens.isEmpty() && tokens.get(0).is("the") ? 1 : 0;
    int length = tokens.size() - start;
    if (length < 1 || length > LONGEST_NAME) {
      return null;
    }
    Token first = tokens.get(start);
    if (length == 1 && isDomain(first)) {
      String domain = first.lower().startsWith("www.") ? first.lower().substring(4) : first.lower();
      return Speaker.outlet(domain, first.text());
    }
    if (!first.isCapitalised() && !first.isNumber() && first.lower().equals(first.text())) {
      return null;
    }
    if (!firstWords.contains(first.lower())) {
      return null;
    }
    String name = SpeakerReader.text(tokens.subList(start, tokens.size()));
    return byName.get(name.toLowerCase(Locale.ROOT));
  }

  /** How many tokens of the longest name of a known outlet start at an index; 0 for none. */
  int lengthAt(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    if (isDomain(first)) {
      return 1;
    }
    if (!firstWords.contains(first.lower())) {
      return 0;
    }
    for (int length = Math.min(LONGEST_NAME, tokens.size() - from); length > 0; length--) {
      if (named(tokens.subList(from, from + length)) != null) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a word is the address of a site: {@code example.com}. */
  boolean isDomain(Token token) {
    int dot = token.text().lastIndexOf('.');
    return token.isWord()
        && dot > 1
        && dot < token.text().length() - 1
        && domains.contains(token.text().substring(dot + 1));
  }

  /** Whether it says what kind of outlet is named: "the newspaper". */
  boolean isKind(Token token) {
    return kinds.contains(token.lower()) && !token.isCapitalised();
  }

  /** Whether "the" and this word may stand for an outlet that was named before. */
  boolean refersBack(Token token) {
    return back.contains(token.lower());
  }

  boolean isPublication(Token token) {
    return isPublicationNoun(token.lower());
  }

  boolean isPublicationNoun(String word) {
    return publications.contains(word);
  }

  /** Whether it stands between a publication and its publisher: "a report from". */
  boolean isPublishedBy(Token token) {
    return publishedBy.contains(token.lower());
  }

  /** Whether it ends the names of many newspapers and stands for them: "the Post". */
  boolean isMasthead(Token token) {
    return mastheads.contains(token.lower()) && token.isCapitalised();
  }

  /**
   * The words without "report" and the like at their end: {@code a Harbour Wire blog post} becomes
   * {@code a Harbour Wire}; the same words where they do not end so.
   */
  List<Token> withoutPublication(List<Token> tokens) {
    int end = tokens.size();
    boolean post = end > 1 && tokens.get(end - 1).is("post") && tokens.get(end - 2).is("blog");
    int least = Math.max(1, end - LONGEST_PUBLICATION);
    end -= post ? 2 : 0;
    while (end > least && (isPublication(tokens.get(end - 1)) || tokens.get(end - 1).is("news"))) {
      end--;
    }
    if (end < tokens.size() && end > 1 && tokens.get(end - 1).is("'s")) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private static String withoutArticle(String name) {
    return name.startsWith("the ") ? name.substring(4) : name;
  }
}
