package dev.credence.ingest.story;

import dev.credence.ingest.text.Agencies;
import dev.credence.ingest.text.Agency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a report, read for a credit.
 *
 * @param text the line, trimmed, at most some hundred characters
 */
record CreditLine(String text) {

  private static final String DASH = "[-\u2010-\u2015\u2212~]";

  /** A line that is nothing but the credit: "- Reuters", "(AFP)", "Source: Xinhua". */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)[-\u2010-\u2015\u2212~(\\[*/\u00A9"
              + " ]{0,6}+(?:(?:source|credit|via|agency|copyright|\u00A9)[:"
              + " \u00A9]{1,4}+)?(?:[12][0-9]{3} )?([^()\\[\\]|]{2,50})[)\\]*/. ]{0,4}");

  /** The credit after the last full stop: "... in 2001. - Reuters", "... in 2001. (AFP)". */
  private static final Pattern ENDING =
      Pattern.compile(
          "[.!?\"'\u2019\u201D\u3002][ \u00A0]{0,3}(?:"
              + DASH
              + "{1,2} ?([^()\\[\\]|]{2,50}?)|"
              + "[(\\[\uFF08]([^()\\[\\]]{2,50})[)\\]\uFF09])[. ]{0,2}$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:^|[-\u2010-\u2015|\u00B7\u2022,;:0-9] ?)(?:(?:posted|written|published|story)"
              + " )?by:? ([^()\\[\\]|]{2,90})$");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,40})\\)");

  /** "KABUL, July 9 (Reuters) -": a place, perhaps a date, in front of the brackets. */
  private static final Pattern PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M} .,'/0-9\u2019-]{1,60}");

  private static final Pattern DATELINE_TAIL = Pattern.compile(" {0,2}(?:" + DASH + "|:).*");

  /** "KABUL, July 9, Reuters -" without brackets is left alone: it reads like prose. */
  private static final Pattern INPUTS =
      Pattern.compile(
          "(?i)\\b(?:inputs?|reporting|contributions?|material) (?:from|by) "
              + "([^()\\[\\]]{2,50}?)[)\\]. ]{0,3}$");

  /** "In this photo", "Photo:", "Image: AFP", "FILE PHOTO", "pictured". */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)\\bin this (?:[\\p{L}-]{1,20} ){0,3}(?:photo(?:graph)?|image|picture|frame|still)\\b"
              + "|\\b(?:photo|image|picture|video)s?(?: credits?| courtesy| by|:|/)"
              + "|\\bfile (?:photo|picture|image)\\b|\\bgetty\\b|\\bpictured\\b|\\bcaption\\b");

  private static final int LONGEST_ABBREVIATION = 4;

  Optional<Credit> signOff() {
    if (isPicture()) {
      return Optional.empty();
    }
    Matcher whole = WHOLE.matcher(text);
    if (whole.matches()) {
      Optional<Credit> credit = credit(whole.group(1), "sign-off");
      if (credit.isPresent()) {
        return credit;
      }
    }
    Matcher ending = ENDING.matcher(text);
    return ending.find()
        ? credit(ending.group(1) != null ? ending.group(1) : ending.group(2), "sign-off")
        : Optional.empty();
  }

  Optional<Credit> byline() {
    if (isPicture()) {
      return Optional.empty();
    }
    Matcher whole = WHOLE.matcher(text);
    Optional<Credit> alone =
        whole.matches() ? credit(whole.group(1), "byline") : Optional.<Credit>empty();
    Matcher byline = BYLINE.matcher(text);
    return alone.isPresent() || !byline.find() ? alone : credit(byline.group(1), "byline");
  }

  /** Brackets behind a place, or at the end of a paragraph. */
  Optional<Credit> dateline() {
    if (isPicture()) {
      return Optional.empty();
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    while (brackets.find()) {
      String before = text.substring(0, brackets.start()).stripTrailing();
      String after = text.substring(brackets.end());
      boolean isDateline =
          DATELINE_TAIL.matcher(after).matches()
              && (before.isEmpty() || PLACE.matcher(before).matches());
      boolean endsParagraph = after.isBlank() && endsSentence(before);
      if (isDateline || endsParagraph) {
        Optional<Credit> credit = credit(brackets.group(1), "dateline");
        if (credit.isPresent()) {
          return credit;
        }
      }
    }
    return Optional.empty();
  }

  Optional<Credit> inputs() {
    Matcher inputs = INPUTS.matcher(text);
    return !isPicture() && inputs.find() ? credit(inputs.group(1), "inputs") : Optional.empty();
  }

  private boolean isPicture() {
    return PICTURE.matcher(text).find();
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty()
        && ".!?\"'\u2019\u201D\u3002".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The first known agency among names such as "Jane Doe, Associated Press" or "AFP/Reuters". */
  private static Optional<Credit> credit(String names, String where) {
    return Stream.of(names.split("[,&+]| and "))
        .map(CreditLine::agencies)
        .flatMap(Optional::stream)
        .map(agency -> new Credit(agency.slug(), agency.name(), where))
        .findFirst();
  }

  /** In "REUTERS/Jane Doe" the second part is a photographer. */
  private static Optional<Agency> agencies(String names) {
    List<Optional<Agency>> agencies = Stream.of(names.split("/")).map(CreditLine::agency).toList();
    return agencies.stream().allMatch(Optional::isPresent)
        ? agencies.stream().findFirst().flatMap(agency -> agency)
        : Optional.empty();
  }

  private static Optional<Agency> agency(String name) {
    String bare = name.strip().replaceFirst("(?i) (?:staff|writer|correspondent)s?$", "");
    Optional<Agency> agency = Agencies.bundled().named(bare);
    // "Pa", "Ria" and "Sana" are words and names; abbreviations are printed in capitals.
    return agency.filter(
        known ->
            bare.length() > LONGEST_ABBREVIATION
                || bare.equals(known.name())
                || bare.equals(bare.toUpperCase(Locale.ROOT)));
  }
}
