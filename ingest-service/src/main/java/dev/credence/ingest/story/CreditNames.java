package dev.credence.ingest.story;

import dev.credence.ingest.text.Agencies;
import dev.credence.ingest.text.Agency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the agency among the names of a credit. */
final class CreditNames {

  /** What joins names in a byline: "Jane Doe | AP", "Le Courrier avec AFP". */
  private static final Pattern BYLINE_JOINTS =
      Pattern.compile(
          "[,;|&+\u060C\u3001\uFF0C\uFF1B\u2022]"
              + "| (?i:and|with|for|of|und|mit|et|avec|y|con|e|via) | [-\u2013\u2014] ");

  private static final Pattern JOINTS =
      Pattern.compile("[,&+\u060C\u3001\uFF0C]| (?i:and|und|et|y|e) ");

  /** What agencies and papers put around an agency's name. */
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)^the"
              + " |^(?:agencia|agence|agentur|agenzia|\u0430\u0433\u0435\u043D\u0442\u0441\u0442\u0432\u043E|\u0648\u0643\u0627\u0644\u0629|\u062E\u0628\u0631\u06AF\u0632\u0627\u0631\u06CC)"
              + " | (?:staff|writers?|correspondents?|reporters?|news"
              + " ?wires?|wire|service|feed|stories)$|(?:\u8BB0\u8005|\u96FB|\u7535|\u8BAF)$");

  private static final int LONGEST_ABBREVIATION = 4;

  private CreditNames() {}

  /**
   * The first known agency among names such as "Jane Doe, Associated Press" or "AFP/Reuters"; none
   * among other words.
   */
  static Optional<Credit> credit(String names, String where) {
    List<String> parts =
        Stream.concat(Stream.of(names), Stream.of(JOINTS.split(names))).map(String::strip).toList();
    boolean isProse = parts.stream().anyMatch(part -> isWord(part) && agencies(part).isEmpty());
    return isProse ? Optional.empty() : first(parts, where);
  }

  /** The first known agency in a byline: "Jane Doe for the Associated Press". */
  static Optional<Credit> inByline(String names, String where) {
    return first(
        Stream.concat(Stream.of(names), Stream.of(BYLINE_JOINTS.split(names))).toList(), where);
  }

  private static Optional<Credit> first(List<String> names, String where) {
    return names.stream()
        .map(CreditNames::agencies)
        .flatMap(Optional::stream)
        .map(agency -> new Credit(agency.slug(), agency.name(), where))
        .findFirst();
  }

  /** Names are capitalised where the script has capitals. */
  private static boolean isWord(String part) {
    return !part.isEmpty() && Character.isLowerCase(part.codePointAt(0));
  }

  /** In "REUTERS/Jane Doe" the second part is a photographer. */
  private static Optional<Agency> agencies(String names) {
    Optional<Agency> whole = agency(names);
    if (whole.isPresent()) {
      return whole;
    }
    List<Optional<Agency>> agencies = Stream.of(names.split("/")).map(CreditNames::agency).toList();
    return agencies.stream().allMatch(Optional::isPresent)
        ? agencies.stream().findFirst().flatMap(agency -> agency)
        : Optional.empty();
  }

  private static Optional<Agency> agency(String name) {
    String bare = name.strip();
    Optional<Agency> agency = named(bare);
    for (int i = 0; i < 2 && agency.isEmpty(); i++) {
      bare = STAFF.matcher(bare).replaceFirst("").strip();
      agency = named(bare);
    }
    return agency;
  }

  /** "Pa", "Ria" and "Sana" are words and names; abbreviations are printed in capitals. */
  private static Optional<Agency> named(String name) {
    return Agencies.bundled()
        .named(name)
        .filter(
            known ->
                name.length() > LONGEST_ABBREVIATION
                    || name.equals(known.name())
                    || name.equals(name.toUpperCase(Locale.ROOT)));
  }
}
