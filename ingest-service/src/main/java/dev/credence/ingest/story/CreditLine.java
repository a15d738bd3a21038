package dev.credence.ingest.story;

import dev.credence.ingest.text.Agencies;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a report, trimmed, at most some hundred characters, read for a credit. */
final class CreditLine {

  private static final String SIGN_OFF = "sign-off";

  private static final String DASH = "[-\u2010-\u2015\u2212~]";

  /** "Source:" in the languages of the list of agencies. */
  private static final String SOURCE =
      "source|credit|via|agency|copyright|quelle|fuente|fonte|bron|kilde|k\u00E4lla|kaynak"
          + "|\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A|\u0434\u0436\u0435\u0440\u0435\u043B\u043E"
          + "|\u0627\u0644\u0645\u0635\u062F\u0631|\u0645\u0635\u062F\u0631|\u0645\u0646\u0628\u0639"
          + "|\u6765\u6E90|\u4F86\u6E90|\u6D88\u606F\u6765\u6E90|\u51FA\u5178|\uCD9C\uCC98"
          + "|\u0E17\u0E35\u0E48\u0E21\u0E32|\u00A9|\\(c\\)";

  /** A line that is nothing but the credit: "- Reuters", "(AFP)", "Source: Xinhua", "/TASS/". */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)[-\u2010-\u2015\u2212~(\\[*/\u00A9\uFF08\u3010\u300C|"
              + " ]{0,6}+(?:(?:"
              + SOURCE
              + ")[: \u00A9\uFF1A]{1,4}+)?(?:[12][0-9]{3} )?"
              + "([^()\\[\\]\uFF08\uFF09\u3010\u3011]{2,50}?)"
              + "(?: [12][0-9]{3})?(?:\\.? all rights reserved)?"
              + "[)\\]*/. \uFF09\u3011\u300D\u3002|]{0,4}");

  /** The credit after the last full stop: "... in 2001. - Reuters", "jd/ab (AFP)". */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:^[\\p{Ll}/,]{2,16}|[.!?\"'\u2019\u201D\u00BB\u3002\u061F\u06D4\uFF01\uFF1F])["
              + " \u00A0]{0,3}(?:"
              + DASH
              + "{1,2} ?([^()\\[\\]|]{2,50}?)|/([^/]{2,30})/|"
              + "[(\\[\uFF08]([^()\\[\\]\uFF08\uFF09]{2,50})[)\\]\uFF09])[.\u3002 ]{0,2}$");

  /** "Copyright 2024 The Associated Press. All rights reserved. This material may not ..." */
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)^(?:copyright|\u00A9|\\(c\\))[ \u00A9(c)]{0,8}(?:[12][0-9]{3})? ?(?:by )?"
              + "([^().,|]{2,40}?)(?:[.,|]| all rights| [12][0-9]{3}|$)");

  /** Reuters' own form names its people and not itself; the semicolon is peculiar to it. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)^[(\\[]?(?:additional )?(?:reporting|writing)(?: and writing)? by [^;]{3,300};"
              + "[^()]{0,300}\\bediting by [^()]{3,200}[)\\]]?\\.?$");

  /** "This story is published from a PTI feed." */
  private static final Pattern FEED =
      Pattern.compile(
          "(?i)\\b(?:from|via|by)(?: an?| the)? ([\\p{L} .'-]{2,40}?)"
              + "(?: news)?(?: wire| agency| syndicated)? feed\\b");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?iu)(?:^|[-\u2010-\u2015|\u00B7\u2022,;:0-9] ?)(?:(?:posted|written|published|story)"
              + " )?(?:by:?|von|par|por) ([^()\\[\\]]{2,90})$");

  private static final Pattern INPUTS =
      Pattern.compile(
          "(?iu)\\b(?:inputs?|reporting|contributions?|material|files) (?:from|by) "
              + "(?:the )?([^()\\[\\]]{2,50}?)[)\\]. ]{0,3}$");

  /** "With AFP", "avec AFP", "mit Material von dpa" and "from the material of" in Russian. */
  private static final Pattern WITH =
      Pattern.compile(
          "(?iu)^[(\\[\u2014-]? ?(?:with|mit(?: material von)?|avec|con(?: informaci\u00F3n de)?"
              + "|\u043F\u043E \u043C\u0430\u0442\u0435\u0440\u0438\u0430\u043B\u0430\u043C:?) "
              + "([^()\\[\\]]{2,50}?)(?: inputs)?[)\\]. ]{0,3}$");

  /** "The AP contributed to this report", "Associated Press writer Jane Doe contributed". */
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i)^[(\\[*\u2014 -]{0,3}([^()\\[\\]]{2,300}?)(?: also)? contributed"
              + "(?: (?:to (?:this|the)|reporting|from)\\b|[.)\\]]|$)");

  /** What stands between an agency and its people. */
  private static final Pattern WRITER =
      Pattern.compile(
          "(?i)['\u2019]s? | (?:staff )?(?:writer|reporter|correspondent|journalist)s? ");

  /** "In this photo", "Photo:", "Image: AFP", "FILE PHOTO", "pictured". */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?iu)\\bin this (?:[\\p{L}-]{1,20}"
              + " ){0,3}(?:photo(?:graph)?|image|picture|frame|still)\\b"
              + "|\\b(?:photo|image|picture|video|foto|bild|imagen|fotograf[i\u00ED]a)s?(?:"
              + " credits?| courtesy| by|:|/| :)|\\b(?:foto|photo)s?$|\\bfile"
              + " (?:photo|picture|image)\\b|\\bgetty\\b|\\bpictured\\b"
              + "|\\bcaption\\b|\u0444\u043E\u0442\u043E|\u56FE\u7247|\u5716\u7247|\u5199\u771F"
              + "|\u6444|\u0635\u0648\u0631\u0629|\u0639\u06A9\u0633|\u062A\u0635\u0648\u064A\u0631"
              + "|\u0E20\u0E32\u0E1E|\uC0AC\uC9C4");

  private final String text;
  private @Nullable Boolean mayTell;
  private @Nullable Boolean picture;

  CreditLine(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * Whether the line may tell a credit: it may name an agency, or has the form that names its
   * people and no agency. Most lines do not, and the patterns cost more than everything else that
   * is read of them.
   */
  boolean mayTell() {
    if (mayTell == null) {
      mayTell =
          Agencies.bundled().mayBeNamedIn(text)
              || text.contains("diting by ")
              || text.contains("DITING BY ");
    }
    return mayTell;
  }

  Optional<Credit> signOff() {
    if (isPicture()) {
      return Optional.empty();
    }
    return alone(SIGN_OFF)
        .or(() -> found(ENDING, SIGN_OFF))
        .or(() -> found(COPYRIGHT, SIGN_OFF))
        .or(() -> found(FEED, SIGN_OFF))
        .or(() -> people());
  }

  Optional<Credit> byline() {
    if (isPicture()) {
      return Optional.empty();
    }
    Matcher byline = BYLINE.matcher(text);
    return alone("byline")
        .or(
            () ->
                byline.find()
                    ? CreditNames.inByline(byline.group(1), "byline")
                    : Optional.<Credit>empty());
  }

  /** Behind a place, at the start of a paragraph or in brackets at its end. */
  Optional<Credit> dateline() {
    return isPicture() ? Optional.empty() : new Dateline(text).credit();
  }

  /** A phrase that credits the whole text where it opens it. */
  Optional<Credit> opening() {
    return isPicture() ? Optional.empty() : Dateline.opening(text);
  }

  Optional<Credit> inputs() {
    return isPicture()
        ? Optional.empty()
        : found(INPUTS, "inputs").or(() -> found(WITH, "inputs")).or(this::contributed);
  }

  private Optional<Credit> contributed() {
    Matcher matcher = CONTRIBUTED.matcher(text);
    return matcher.find()
        ? CreditNames.inByline(WRITER.matcher(matcher.group(1)).replaceAll(", "), "inputs")
        : Optional.empty();
  }

  private boolean isPicture() {
    if (picture == null) {
      picture = PICTURE.matcher(text).find();
    }
    return picture;
  }

  private Optional<Credit> alone(String where) {
    Matcher whole = WHOLE.matcher(text);
    // "Tags: Herat, Reuters" is a list of subjects.
    return whole.matches() && whole.group(1).indexOf(':') < 0
        ? CreditNames.credit(whole.group(1), where)
        : Optional.empty();
  }

  private Optional<Credit> people() {
    return PEOPLE.matcher(text).find() ? CreditNames.credit("Reuters", SIGN_OFF) : Optional.empty();
  }

  private Optional<Credit> found(Pattern pattern, String where) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String names = matcher.group(group);
      if (names != null) {
        return CreditNames.credit(names, where);
      }
    }
    return Optional.empty();
  }
}
