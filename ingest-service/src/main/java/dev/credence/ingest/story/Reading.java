package dev.credence.ingest.story;

import dev.credence.ingest.text.Normaliser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence, read for what makes it firm or weak. */
final class Reading {

  /**
   * A cue in the sentence.
   *
   * @param cues what it does
   * @param text its words
   * @param start its first token
   * @param end the token behind it
   */
  record Found(Set<Cue> cues, String text, int start, int end) {}

  private static final int STEM = 5;

  private final String sentence;
  private final Language language;
  private final boolean isMayAMonth;
  private final List<Token> tokens;
  private final List<Amount> amounts;
  private final List<Found> found;
  private final Set<String> stems = new HashSet<>();

  Reading(String sentence, Language language) {
    this.sentence = sentence;
    this.language = language;
    this.isMayAMonth = sentence.contains("May") && !sentence.contains(" may ");
    this.tokens = Tokens.of(Normaliser.normalise(sentence));
    this.amounts = Amounts.of(tokens, language);
    this.found = find();
    tokens.forEach(token -> stems.add(stem(token.text())));
  }

  private List<Found> find() {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> cue = at(at);
      cue.ifPresent(all::add);
      at = cue.map(Found::end).orElse(at + 1);
    }
    return List.copyOf(all);
  }

  /** The longest cue that starts here. */
  private Optional<Found> at(int start) {
    int longest =
        language.startsPhrase(tokens.get(start).text())
            ? Math.min(language.longestPhrase(), tokens.size() - start)
            : 1;
    for (int length = longest; length > 0; length--) {
      List<String> words = texts(start, start + length);
      Set<Cue> cues = language.cues(words);
      if (!cues.isEmpty() && !isMonth(words)) {
        return Optional.of(new Found(cues, language.joined(words), start, start + length));
      }
    }
    return Optional.empty();
  }

  /** Case folding makes a hedge of the month of May. */
  private boolean isMonth(List<String> words) {
    return isMayAMonth && words.get(0).equals("may");
  }

  private List<String> texts(int from, int to) {
    return tokens.subList(from, to).stream().map(Token::text).toList();
  }

  Optional<Found> first(Cue... kinds) {
    Set<Cue> wanted = Set.of(kinds);
    return found.stream().filter(f -> f.cues().stream().anyMatch(wanted::contains)).findFirst();
  }

  boolean has(Cue... kinds) {
    return first(kinds).isPresent();
  }

  /** The "about" of a number. */
  Optional<Found> approximationOf(Amount amount) {
    return found.stream().filter(cue -> approximates(cue, amount)).findFirst();
  }

  private boolean approximates(Found cue, Amount amount) {
    if (cue.cues().contains(Cue.APPROXIMATION)
        && cue.end() <= amount.start()
        && isBare(cue.end(), amount.start())) {
      return true;
    }
    return cue.cues().contains(Cue.APPROXIMATION_AFTER)
        && cue.start() >= amount.end()
        && cue.start() <= amount.end() + 2;
  }

  /** Only an article or a currency sign may stand between. */
  private boolean isBare(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.get(i).text();
      if (Character.isLetterOrDigit(word.codePointAt(0)) && !language.isFunctionWord(word)) {
        return false;
      }
    }
    return to - from <= 2;
  }

  /** The next words of content behind a token, at most some. */
  List<String> contentFrom(int start, int limit) {
    List<String> content = new ArrayList<>();
    for (int i = start; i < tokens.size() && content.size() < limit; i++) {
      addContent(i, content);
    }
    return content;
  }

  /** The words of content in front of a token, the nearest first, at most some. */
  List<String> contentBefore(int end, int limit) {
    List<String> content = new ArrayList<>();
    for (int i = end - 1; i >= 0 && content.size() < limit; i--) {
      addContent(i, content);
    }
    return content;
  }

  private void addContent(int index, List<String> content) {
    Token token = tokens.get(index);
    if (!language.isFunctionWord(token.text())) {
      content.add(token.text());
    }
  }

  boolean isQuoted() {
    return Normaliser.normalise(sentence).indexOf('"') >= 0;
  }

  List<Amount> amounts() {
    return amounts;
  }

  /** Of these words, the share that the sentence has too, whatever their endings. */
  double shareOf(List<String> content) {
    return content.isEmpty()
        ? 0
        : (double) content.stream().filter(word -> stems.contains(stem(word))).count()
            / content.size();
  }

  int length() {
    return tokens.size();
  }

  /** Endings change more often than the first letters. */
  static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }
}
