package dev.credence.ingest.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of a paragraph, where agencies put a place, a day and their name.
 *
 * @param text the line, trimmed, at most some hundred characters
 */
record Dateline(String text) {

  private static final String WHERE = "dateline";

  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\uFF08]([^()\uFF08\uFF09]{2,40})[)\uFF09]");

  /** "KABUL, July 9 (Reuters) -": a place, perhaps a date, in front of the brackets. */
  private static final Pattern PLACE =
      Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M} .,:'/0-9\u2019\u060C()-]{1,60}");

  private static final Pattern TAIL =
      Pattern.compile("\\.?[ \u00A0]{0,2}(?:[-\u2010-\u2015\u2212~]|:).*");

  /** Indian agencies put no dash behind their name: "New Delhi, Jul 9 (PTI) The ...". */
  private static final Pattern DATED_PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M} .'-]{1,40}, ?[\\p{L}.]{3,10} [0-9]{1,2}");

  /** "MOSCOW, July 9. /TASS/.", "MOSCOW, 9 Jul - RIA Novosti.", "VARN - Reuters -". */
  private static final Pattern UNBRACKETED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\p{M} .-]{1,30}[,.] ?[\\p{L}0-9. ]{2,20}?[.,]?"
              + " ?(?:/([^/]{2,30})/|[-\u2013\u2014] ?([\\p{L} -]{2,30}?))(?:[.:]|"
              + " [-\u2013\u2014]).*");

  /** "[City, 9th, Reuters]", "[City = Kyodo]": brackets of the East with the agency last. */
  private static final Pattern EASTERN_BRACKETS =
      Pattern.compile(
          "^[\u3010\\[\u3014(\uFF08]([^\u3010\u3011\\[\\]\u3014\u3015()]{0,25}?)["
              + " =\uFF1D\u3000\u30FB,\uFF0C]?([^"
              + " =\uFF1D\u3000\u30FB,\uFF0C\u3011\\]\u3015)\uFF09]{2,12})[\u3011\\]\u3015)\uFF09]");

  /** "Xinhua, Beijing, July 9, by wire (reporter ...)", with or without "according to". */
  private static final Pattern BY_WIRE =
      Pattern.compile(
          "^\u636E?([^\\s\uFF0C,\u3002]{2,30}?)[\u7535\u96FB\u8BAF\u8A0A](?:[\\s\u3000(\uFF08\uFF0C,:\uFF1A]|$).*");

  /** "According to a report by Xinhua", in Chinese. */
  private static final Pattern CHINESE_OPENING =
      Pattern.compile(
          "^\u636E([^\\s\uFF0C,\u3002]{2,12}?)(?:[0-9\u5E74\u6708\u65E5]{0,11})(?:\u62A5\u9053|\u5831\u9053|\u6D88\u606F|\u7535|\u62A5\u5BFC)[\uFF0C,\uFF1A:].*");

  /** "According to the report of (the reporter of) ISNA", in Persian. */
  private static final Pattern PERSIAN_OPENING =
      Pattern.compile(
          "^\u0628\u0647 \u06AF\u0632\u0627\u0631\u0634"
              + " (?:\u062E\u0628\u0631\u0646\u06AF\u0627\u0631"
              + " )?([^\u060C,:\u061B.]{2,40})[\u060C,:\u061B].*");

  /** The city and day behind the name are no part of it. */
  private static final int LONGEST_EASTERN_NAME = 8;

  Optional<Credit> credit() {
    return bracketed().or(this::unbracketed).or(this::eastern);
  }

  /**
   * A phrase with which Persian and Chinese papers open a text that they took from an agency, where
   * others print a dateline. Further down it quotes the agency for one statement.
   */
  static Optional<Credit> opening(String text) {
    for (Pattern pattern : new Pattern[] {PERSIAN_OPENING, CHINESE_OPENING}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return CreditNames.credit(matcher.group(1), WHERE);
      }
    }
    return Optional.empty();
  }

  private Optional<Credit> bracketed() {
    Matcher brackets = IN_BRACKETS.matcher(text);
    while (brackets.find()) {
      String before = text.substring(0, brackets.start()).stripTrailing();
      String after = text.substring(brackets.end());
      boolean isDateline =
          TAIL.matcher(after).matches() && (before.isEmpty() || PLACE.matcher(before).matches());
      boolean isDated = DATED_PLACE.matcher(before).matches();
      boolean endsParagraph = after.isBlank() && endsSentence(before);
      if (isDateline || isDated || endsParagraph) {
        Optional<Credit> credit = CreditNames.credit(brackets.group(1), WHERE);
        if (credit.isPresent()) {
          return credit;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Credit> unbracketed() {
    Matcher matcher = UNBRACKETED.matcher(text);
    return matcher.matches()
        ? CreditNames.credit(matcher.group(1) != null ? matcher.group(1) : matcher.group(2), WHERE)
        : Optional.empty();
  }

  private Optional<Credit> eastern() {
    Matcher brackets = EASTERN_BRACKETS.matcher(text);
    if (brackets.find() && !hasLatin(brackets.group())) {
      return CreditNames.credit(brackets.group(2), WHERE)
          .or(() -> agencyAtEnd(brackets.group(1) + brackets.group(2)));
    }
    Matcher wire = BY_WIRE.matcher(text);
    return wire.matches() ? agencyAtStart(wire.group(1)) : Optional.empty();
  }

  private static boolean hasLatin(String text) {
    return text.chars().anyMatch(c -> c >= 'A' && c <= 'z' && Character.isLetter(c));
  }

  private static Optional<Credit> agencyAtStart(String text) {
    for (int end = Math.min(LONGEST_EASTERN_NAME, text.length()); end > 1; end--) {
      Optional<Credit> credit = CreditNames.credit(text.substring(0, end), WHERE);
      if (credit.isPresent()) {
        return credit;
      }
    }
    return Optional.empty();
  }

  private static Optional<Credit> agencyAtEnd(String text) {
    for (int start = Math.max(0, text.length() - LONGEST_EASTERN_NAME);
        start + 1 < text.length();
        start++) {
      Optional<Credit> credit = CreditNames.credit(text.substring(start), WHERE);
      if (credit.isPresent()) {
        return credit;
      }
    }
    return Optional.empty();
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty()
        && ".!?\"'\u2019\u201D\u3002\u061F\u06D4".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
