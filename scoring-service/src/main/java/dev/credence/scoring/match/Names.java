package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the proper names in a statement by their capitals. */
final class Names {
  /** From this share of capitalised long words on, capitals are a headline's and say nothing. */
  private static final double TITLE_CASE = 0.75;

  private static final int MAX_NAME_WORDS = 6;

  private final Lexicon lexicon = Lexicon.get();
  private final List<Word> words;
  private final boolean titleCase;
  private final List<Name> names = new ArrayList<>();

  private Names(List<Word> words) {
    this.words = words;
    this.titleCase = isTitleCase(words);
  }

  static List<Name> of(List<Word> words) {
    return new Names(words).read();
  }

  private List<Name> read() {
    int i = 0;
    while (i < words.size()) {
      if (startsName(i)) {
        int end = endOfName(i);
        addParts(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return List.copyOf(names);
  }

  private boolean startsName(int i) {
    Word word = words.get(i);
    if (!isNameWord(word)) {
      return false;
    }
    if (i > 0 && word.joined() && words.get(i - 1).folded().equals("anti")) {
      return false;
    }
    boolean capitalSaysNothing = word.sentenceStart() || titleCase;
    return !capitalSaysNothing || isCountryAt(i) || !isCommonNoun(i);
  }

  private boolean isCommonNoun(int i) {
    Word word = words.get(i);
    boolean common =
        word.is("common") || word.is("neutral") || lexicon.kind(word.folded()).isPresent();
    boolean followedByName =
        !titleCase
            && i + 1 < words.size()
            && !words.get(i + 1).breakBefore()
            && isNameWord(words.get(i + 1));
    boolean verbLike = word.folded().endsWith("ing") || FrameReader.isFrameWord(word);
    boolean agents =
        (!titleCase && word.folded().endsWith("ers"))
            || (!titleCase && word.folded().endsWith("ists"));
    return (!followedByName && (common || verbLike || agents)) || word.is("stop");
  }

  private boolean isNameWord(Word word) {
    if (!word.isCapitalised() || word.is("day") || word.is("month")) {
      return false;
    }
    boolean acronym = word.text().length() > 1 && word.text().equals(upper(word.text()));
    return acronym || !word.is("stop");
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private int endOfName(int start) {
    int end = start + 1;
    while (end < words.size() && end - start < MAX_NAME_WORDS) {
      Word word = words.get(end);
      if (word.breakBefore()) {
        break;
      }
      boolean nextIsName = end + 1 < words.size() && words.get(end + 1).isCapitalised();
      boolean hyphenated = word.joined() && nextIsName && words.get(end + 1).joined();
      boolean particle = word.is("particle") && nextIsName && !words.get(end + 1).breakBefore();
      boolean continues =
          (isNameWord(word) && !(titleCase && isCommonNoun(end)))
              || (word.isNumber() && word.text().length() <= 3 && isPlaceWord(words.get(end - 1)))
              || hyphenated
              || (word.isCapitalised() && words.get(end - 1).is("link"))
              || (particle && !word.is("stop"));
      if (!continues) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean isPlaceWord(Word word) {
    return word.isCapitalised() && word.is("placeword");
  }

  /** Countries inside a run of capitals are names of their own: the Afghanistan-Iran border. */
  private void addParts(int start, int end) {
    int from = start;
    int i = start;
    while (i < end) {
      int length = countryLength(i, end);
      if (length > 0) {
        addName(from, i);
        String country = lexicon.country(joined(i, i + length)).orElseThrow();
        names.add(new Name(List.of(country), true, false, written(i, i + length), i, i + length));
        i += length;
        from = i;
      } else {
        i++;
      }
    }
    addName(from, end);
  }

  private void addName(int start, int end) {
    int from = start;
    int to = end;
    boolean person = start > 0 && words.get(start - 1).is("title");
    while (from < to && isTitle(words.get(from))) {
      person = true;
      from++;
    }
    while (to - from > 1 && words.get(to - 1).is("placeword")) {
      to--;
    }
    while (to - from > 1 && leadingPlaceWord(from)) {
      from++;
    }
    if (from >= to || isOnlyNumber(from, to)) {
      from = start;
      to = end;
    }
    if (from >= to || (to - from == 1 && isGeneric(words.get(from)))) {
      return;
    }
    names.add(new Name(parts(from, to), false, person, written(from, to), from, to));
  }

  /** One spelling for each word; articles and links that spellings of one name leave out are. */
  private List<String> parts(int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String part = lexicon.spelling(words.get(i).folded());
      if (!lexicon.is("link", part)) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      parts.add(lexicon.spelling(words.get(from).folded()));
    }
    return List.copyOf(parts);
  }

  private boolean leadingPlaceWord(int i) {
    Word word = words.get(i);
    return word.is("placeword") && !word.is("direction") && !words.get(i + 1).isNumber();
  }

  private boolean isTitle(Word word) {
    return word.is("title");
  }

  private boolean isGeneric(Word word) {
    return word.is("title") || word.is("placeword") || word.is("government");
  }

  private boolean isOnlyNumber(int from, int to) {
    return to - from == 1 && words.get(from).isNumber();
  }

  private boolean isCountryAt(int i) {
    return countryLength(i, Math.min(words.size(), i + 3)) > 0;
  }

  private int countryLength(int i, int end) {
    for (int length = Math.min(3, end - i); length > 0; length--) {
      Optional<String> country = lexicon.country(joined(i, i + length));
      if (country.isPresent()) {
        return length;
      }
    }
    return 0;
  }

  private String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i == from ? "" : " ").append(words.get(i).folded().replace(".", ""));
    }
    return joined.toString();
  }

  private String written(int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      written.append(i == from ? "" : word.joined() ? "-" : " ").append(word.text());
    }
    return written.toString();
  }

  /** Whether so many words have capitals that they say nothing. */
  static boolean isTitleCase(List<Word> words) {
    long longWords = words.stream().filter(w -> w.text().length() >= 4).count();
    long capitals = words.stream().filter(w -> w.text().length() >= 4 && w.isCapitalised()).count();
    return longWords >= 6 && capitals >= TITLE_CASE * longWords;
  }
}
