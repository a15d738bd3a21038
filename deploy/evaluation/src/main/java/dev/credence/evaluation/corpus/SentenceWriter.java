package dev.credence.evaluation.corpus;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Writes sentences as news has them: told, attributed, quoted, denied, hedged, with numbers. */
final class SentenceWriter {

  private static final int FEWEST_WORDS = 9;
  private static final int MOST_WORDS = 28;
  private static final int NAMES = 400;

  private static final List<String> BODIES =
      List.of(
          "ministry", "council", "police", "army", "agency", "port authority", "court", "party");

  private static final List<String> VERBS =
      List.of("said", "announced", "told reporters", "confirmed", "added", "warned", "claimed");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final List<String> COUNTED =
      List.of(
          "people were killed", "houses were damaged", "soldiers were injured", "were arrested");

  private final Language language;
  private final List<String> names;

  SentenceWriter(Language language, SplittableRandom random) {
    this.language = language;
    this.names =
        IntStream.range(0, NAMES)
            .mapToObj(i -> capitalised(Language.inventedWord(random, 2 + random.nextInt(2))))
            .toList();
  }

  String sentence(SplittableRandom random) {
    int words = FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS);
    String clause = clause(random, words);
    return switch (random.nextInt(20)) {
      case 0, 1, 2 ->
          "The "
              + body(random)
              + " "
              + verb(random)
              + " that "
              + clause
              + " on "
              + one(DAYS, random)
              + ".";
      case 3, 4 ->
          "\""
              + capitalised(clause)
              + ",\" "
              + person(random)
              + ", a spokesman for the "
              + body(random)
              + ", "
              + verb(random)
              + " on "
              + one(DAYS, random)
              + ".";
      case 5 -> "\"" + capitalised(clause) + ",\" " + verb(random) + " " + person(random) + ".";
      case 6 -> "According to the " + body(random) + ", " + clause + ".";
      case 7 -> "A spokesman for the " + body(random) + " denied that " + clause + ".";
      case 8 -> capitalised(clause) + ", reportedly after " + clause(random, 5) + ".";
      case 9, 10 ->
          "At least "
              + (2 + random.nextInt(90))
              + " "
              + one(COUNTED, random)
              + " in "
              + place(random)
              + " on "
              + one(DAYS, random)
              + ", officials said.";
      case 11 ->
          "The "
              + body(random)
              + " could not confirm "
              + place(random)
              + " reports that "
              + clause
              + ".";
      default -> capitalised(clause) + " in " + place(random) + ".";
    };
  }

  /** A sentence with some of its words exchanged. */
  String reworded(String sentence, double share, SplittableRandom random) {
    String[] words = sentence.split(" ");
    for (int i = 1; i + 1 < words.length; i++) {
      if (random.nextDouble() < share && words[i].chars().allMatch(Character::isLowerCase)) {
        words[i] = language.word(random);
      }
    }
    return String.join(" ", words);
  }

  private String clause(SplittableRandom random, int words) {
    StringBuilder clause = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (i > 0) {
        clause.append(i % 9 == 8 && random.nextInt(3) == 0 ? ", " : " ");
      }
      clause.append(random.nextInt(25) == 0 && i > 0 ? place(random) : language.word(random));
    }
    return clause.toString();
  }

  String place(SplittableRandom random) {
    return one(names, random);
  }

  private String person(SplittableRandom random) {
    return one(names, random) + " " + one(names, random);
  }

  /** With a place, or a few bodies would share more word runs than real reports do. */
  private String body(SplittableRandom random) {
    return place(random) + " " + one(BODIES, random);
  }

  private static String verb(SplittableRandom random) {
    return one(VERBS, random);
  }

  private static String one(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
