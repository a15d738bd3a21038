package dev.credence.scoring.match;

import dev.credence.contract.Comparator;
import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a statement: digits and number words, magnitudes, units, comparators. */
final class QuantityReader {
  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("dozen", 12));

  private static final Map<String, Integer> POWERS =
      Map.of(
          "hundred",
          2,
          "thousand",
          3,
          "million",
          6,
          "billion",
          9,
          "trillion",
          12,
          "k",
          3,
          "m",
          6,
          "mn",
          6,
          "bn",
          9);
  private static final Map<String, Integer> PARTS =
      Map.of("half", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifths", 5);
  private static final Map<String, String> CURRENCIES =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR");
  private static final Map<String, String> CURRENCY_NAMES =
      Map.of("dollar", "USD", "euro", "EUR", "pound", "GBP", "yen", "JPY", "rupee", "INR");

  /** What newsrooms mean by a plural without a number: from two of it to less than ten. */
  private static final Map<String, long[]> VAGUE =
      Map.of(
          "dozens", new long[] {24, 99},
          "scores", new long[] {40, 99},
          "hundreds", new long[] {200, 999},
          "thousands", new long[] {2_000, 9_999},
          "millions", new long[] {2_000_000, 9_999_999});

  private static final long[] TENS_OF_THOUSANDS = {20_000, 99_999};
  private static final long[] HUNDREDS_OF_THOUSANDS = {200_000, 999_999};

  /** Longer runs of digits are identifiers. */
  private static final int MAX_DIGITS = 18;

  private static final int MAX_UNIT_WORDS = 5;

  private final List<Word> words;
  private final List<NumberSlot> slots = new ArrayList<>();

  private QuantityReader(List<Word> words) {
    this.words = words;
  }

  static boolean isNumberWord(String folded) {
    return NUMBER_WORDS.containsKey(folded) || POWERS.containsKey(folded);
  }

  static List<Quantity> read(String text) {
    return read(Words.of(text), StatementDate.spans(text, null)).stream()
        .map(NumberSlot::quantity)
        .toList();
  }

  static List<NumberSlot> read(List<Word> words, List<StatementDate.Span> dates) {
    return new QuantityReader(words).readAll(dates);
  }

  private List<NumberSlot> readAll(List<StatementDate.Span> dates) {
    int i = 0;
    while (i < words.size()) {
      Word word = words.get(i);
      boolean inDate =
          dates.stream().anyMatch(d -> d.start() < word.end() && word.start() < d.end());
      NumberSlot vague = inDate ? null : readVague(i);
      if (vague != null) {
        slots.add(vague);
        i = vague.end();
        continue;
      }
      Reading reading = inDate ? null : readNumber(i);
      if (reading == null) {
        i++;
        continue;
      }
      Comparator comparator = comparator(i, reading.end());
      BigDecimal high = null;
      int end = reading.end();
      if (isBetween(i, end)) {
        Reading upper = readNumber(hasJoinedNumber(end) ? end : end + 1);
        if (upper != null && upper.value().compareTo(reading.value()) >= 0) {
          high = upper.value();
          end = upper.end();
          comparator = Comparator.BETWEEN;
        }
      }
      String unit = reading.unit() != null ? reading.unit() : unit(i, end);
      slots.add(
          new NumberSlot(
              new Quantity(reading.value(), high, unit, comparator),
              i,
              end,
              null,
              reading.isShare()));
      i = end;
    }
    return List.copyOf(slots);
  }

  /**
   * A number read, where it ends, and a unit that the number words themselves imply.
   *
   * @param isShare whether it is written as a fraction, which nobody means to the digit
   */
  private record Reading(BigDecimal value, int end, @Nullable String unit, boolean isShare) {
    Reading(BigDecimal value, int end, @Nullable String unit) {
      this(value, end, unit, false);
    }
  }

  /** "Dozens", "hundreds of thousands of people". */
  private @Nullable NumberSlot readVague(int start) {
    String word = words.get(start).folded();
    long[] range = VAGUE.get(word);
    int end = start + 1;
    boolean ofThousands = hasWord(start + 1, "of") && hasWord(start + 2, "thousands");
    if (ofThousands && (word.equals("tens") || word.equals("hundreds"))) {
      range = word.equals("tens") ? TENS_OF_THOUSANDS : HUNDREDS_OF_THOUSANDS;
      end = start + 3;
    }
    boolean counts = hasWord(end, "of") || (end < words.size() && isPlural(words.get(end)));
    if (range == null || (!counts && !hasWord(end, "more") && !hasWord(end, "were"))) {
      return null;
    }
    String unit = unit(start, hasWord(end, "of") ? end + 1 : end);
    Quantity quantity =
        new Quantity(
            BigDecimal.valueOf(range[0]), BigDecimal.valueOf(range[1]), unit, Comparator.BETWEEN);
    return new NumberSlot(quantity, start, end, null, false);
  }

  private static boolean isPlural(Word word) {
    return !word.breakBefore() && !Stem.singular(word.folded()).equals(word.folded());
  }

  private @Nullable Reading readNumber(int start) {
    if (start >= words.size()) {
      return null;
    }
    Word word = words.get(start);
    if (word.isNumber()) {
      return readDigits(start);
    }
    if (word.folded().equals("half") && hasWord(start + 1, "of")) {
      return new Reading(BigDecimal.valueOf(50), start + 1, "%", true);
    }
    Integer number = NUMBER_WORDS.get(word.folded());
    boolean pronoun =
        word.folded().equals("one") && (hasWord(start - 1, "no") || hasWord(start + 1, "of"));
    boolean article = word.folded().equals("a") && start + 1 < words.size();
    if (article
        && POWERS.containsKey(words.get(start + 1).folded())
        && words.get(start + 1).folded().length() > 2) {
      number = 1;
    }
    if (number == null || pronoun) {
      return null;
    }
    long value = number;
    int end = start + 1;
    if (value >= 20 && end < words.size()) {
      Integer units = NUMBER_WORDS.get(words.get(end).folded());
      if (units != null && units < 10 && words.get(end).joined()) {
        value += units;
        end++;
      }
    }
    if (end < words.size()) {
      Integer part = PARTS.get(words.get(end).folded());
      if (part != null && value < part) {
        BigDecimal share =
            BigDecimal.valueOf(100 * value).divide(BigDecimal.valueOf(part), new MathContext(3));
        return new Reading(share, end + 1, "%", true);
      }
    }
    return dozens(magnified(BigDecimal.valueOf(value), end));
  }

  /** "Two dozen". */
  private Reading dozens(Reading number) {
    boolean dozen = hasWord(number.end(), "dozen");
    return dozen
        ? new Reading(number.value().multiply(BigDecimal.valueOf(12)), number.end() + 1, null)
        : number;
  }

  private @Nullable Reading readDigits(int start) {
    String text = words.get(start).folded();
    int split = 0;
    while (split < text.length() && !Character.isLetter(text.charAt(split))) {
      split++;
    }
    String digits = text.substring(0, split).replace(",", "");
    String suffix = text.substring(split);
    if (digits.length() > MAX_DIGITS || suffix.equals("st") || suffix.equals("nd")) {
      return null;
    }
    if (suffix.equals("rd") || suffix.equals("th") || suffix.equals("s")) {
      return null;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(digits);
    } catch (NumberFormatException e) {
      return null;
    }
    Integer power = POWERS.get(suffix);
    if (power != null && (!suffix.equals("m") || hasCurrencyBefore(start))) {
      return new Reading(plain(value.scaleByPowerOfTen(power)), start + 1, null);
    }
    if (!suffix.isEmpty()) {
      return new Reading(value, start + 1, suffix);
    }
    return magnified(value, start + 1);
  }

  private boolean hasCurrencyBefore(int i) {
    return i > 0 && CURRENCIES.containsKey(words.get(i - 1).folded());
  }

  private Reading magnified(BigDecimal number, int from) {
    BigDecimal value = number;
    int end = from;
    for (int k = 0; k < 2 && end < words.size(); k++) {
      String word = words.get(end).folded();
      Integer power = word.length() > 1 ? POWERS.get(word) : null;
      if (power == null) {
        break;
      }
      value = value.scaleByPowerOfTen(power);
      end++;
    }
    return new Reading(plain(value), end, null);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private boolean isBetween(int start, int end) {
    if (hasJoinedNumber(end)) {
      return true;
    }
    if (end + 1 >= words.size()) {
      return false;
    }
    String joint = words.get(end).folded();
    boolean between = hasWord(start - 1, "between") && joint.equals("and");
    return between
        || (joint.equals("to")
            && !hasWord(start - 1, "from")
            && isDigitsAt(start)
            && isDigitsAt(end + 1));
  }

  /** The upper end of "40-50". */
  private boolean hasJoinedNumber(int end) {
    return end < words.size() && words.get(end).isNumber() && words.get(end).joined();
  }

  private boolean isDigitsAt(int i) {
    return words.get(i).isNumber();
  }

  private @Nullable String unit(int start, int end) {
    if (hasCurrencyBefore(start)) {
      return CURRENCIES.get(words.get(start - 1).folded());
    }
    if (hasWord(end, "%")
        || hasWord(end, "percent")
        || (hasWord(end, "per") && hasWord(end + 1, "cent"))) {
      return "%";
    }
    String unit = null;
    for (int i = end; i < Math.min(words.size(), end + MAX_UNIT_WORDS); i++) {
      Word word = words.get(i);
      if (endsUnit(word) || (unit != null && (isVerb(word) || isName(word)))) {
        break;
      }
      unit = Stem.singular(word.folded());
      String measure = hasWord(i - 1, "square") && i > end ? "square " + unit : unit;
      if (Units.isMeasure(measure)) {
        unit = measure;
        break;
      }
    }
    return unit == null ? null : CURRENCY_NAMES.getOrDefault(unit, unit);
  }

  private static boolean endsUnit(Word word) {
    return word.is("stop")
        || word.is("auxiliary")
        || word.is("preposition")
        || word.breakBefore()
        || word.isNumber()
        || (FrameReader.isFrameWord(word) && !word.is("person"));
  }

  /** What is counted ends where it begins to do something: "200 migrants reached Sarrona". */
  private static boolean isVerb(Word word) {
    boolean past = word.folded().length() > 4 && word.folded().endsWith("ed");
    return word.is("finite") || past;
  }

  private static boolean isName(Word word) {
    return word.isCapitalised() && !word.sentenceStart();
  }

  private Comparator comparator(int start, int end) {
    int before = hasCurrencyBefore(start) ? start - 2 : start - 1;
    if (hasWord(before, "estimated")) {
      before--;
      if (hasWord(before, "an")) {
        return Comparator.ABOUT;
      }
    }
    if (hasWord(before, "a")) {
      before--;
    }
    boolean no = hasWord(before - 2, "no");
    if (hasWord(before, "than")) {
      return switch (words.get(Math.max(0, before - 1)).folded()) {
        case "more", "greater", "higher" -> no ? Comparator.AT_MOST : Comparator.MORE_THAN;
        case "less", "fewer", "lower" -> no ? Comparator.AT_LEAST : Comparator.LESS_THAN;
        default -> Comparator.EXACTLY;
      };
    }
    if (hasWord(end, "or") && (hasWord(end + 1, "more") || hasWord(end + 1, "so"))) {
      return hasWord(end + 1, "so") ? Comparator.ABOUT : Comparator.AT_LEAST;
    }
    if ((hasWord(before - 1, "at") && hasWord(before, "least"))
        || (hasWord(before - 1, "minimum") && hasWord(before, "of"))) {
      return Comparator.AT_LEAST;
    }
    if (hasWord(before - 1, "upwards") && hasWord(before, "of")) {
      return Comparator.MORE_THAN;
    }
    if ((hasWord(before - 1, "at") && hasWord(before, "most"))
        || (hasWord(before - 1, "maximum") && hasWord(before, "of"))
        || (hasWord(before - 1, "many") && hasWord(before, "as"))
        || (hasWord(before - 1, "much") && hasWord(before, "as"))
        || (hasWord(before - 1, "up") && hasWord(before, "to"))) {
      return Comparator.AT_MOST;
    }
    if (hasWord(before - 1, "close") && hasWord(before, "to")) {
      return Comparator.ABOUT;
    }
    return switch (before >= 0 ? words.get(before).folded() : "") {
      case "over", "above" -> Comparator.MORE_THAN;
      case "under", "below" -> Comparator.LESS_THAN;
      case "about", "around", "approximately", "roughly", "some", "nearly", "almost" ->
          Comparator.ABOUT;
      default -> Comparator.EXACTLY;
    };
  }

  private boolean hasWord(int i, String folded) {
    return i >= 0 && i < words.size() && words.get(i).folded().equals(folded);
  }
}
