package dev.credence.scoring.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The little grammar that reasons need. */
final class English {
  private English() {}

  /**
   * A number with what it counts, as far as that is a noun: "31 workers", "1 person", "60%",
   * "2500000 USD".
   */
  static String counted(BigDecimal value, @Nullable String unit) {
    String number = value.toPlainString();
    if (unit == null || unit.endsWith("ed")) {
      return number;
    }
    if (unit.equals("%")) {
      return number + unit;
    }
    boolean noun = unit.length() > 2 && unit.equals(unit.toLowerCase(Locale.ROOT));
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    return number + " " + (noun && !one ? plural(unit) : unit);
  }

  /** The plural of a singular noun. */
  static String plural(String noun) {
    if (noun.equals("person")) {
      return "people";
    }
    if (noun.equals("child")) {
      return "children";
    }
    if (noun.equals("foot")) {
      return "feet";
    }
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.equals("personnel") || noun.equals("police") || noun.equals("staff")) {
      return noun;
    }
    char last = noun.charAt(noun.length() - 1);
    boolean consonantY =
        last == 'y' && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
    if (consonantY) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hissing =
        last == 's' || last == 'x' || last == 'z' || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (hissing ? "es" : "s");
  }

  /** A noun with its indefinite article. */
  static String withArticle(String noun) {
    boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }

  /** A name that is kept in lower case, as it is written. */
  static String capitalised(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      boolean small = word.isEmpty() || word.equals("and") || word.equals("of");
      words.add(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join(" ", words);
  }

  /** What to call a kind of place. */
  static String kind(String kind) {
    return switch (kind) {
      case "border" -> "border crossing";
      case "works" -> "factory";
      case "air" -> "airport";
      case "rail" -> "railway station";
      case "worship" -> "place of worship";
      default -> kind;
    };
  }
}
