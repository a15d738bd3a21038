package dev.credence.ingest.story;

import dev.credence.ingest.dedup.PageFurniture;
import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a report credits for its text as a whole.
 *
 * <p>The submitted credit wins, then the sign-off, byline, dateline and "with inputs from" in the
 * text. Agencies quoted for one statement ("told Reuters") or credited for a picture are no credit,
 * nor is the outlet's own name, nor a wire without a name ("from agencies"): nameless wires of two
 * stories cannot be told to be one. A Persian or Chinese text that opens with "according to a
 * report by" an agency is credited to it, since that phrase stands there for a dateline.
 */
public final class Credits {

  /** Sign-offs stand in the last lines; share and contact lines may follow. */
  private static final int TAIL_LINES = 8;

  /** Bylines and datelines stand above or in the first paragraphs. */
  private static final int HEAD_LINES = 12;

  /** A longer line is read at its two ends only. */
  private static final int LINE_END_CHARACTERS = 400;

  private Credits() {}

  /**
   * The credit, if there is one.
   *
   * @param text the report as submitted, with its line breaks
   * @param submittedCredit the credit that came with it; taken as it is if it is no known agency
   * @param outletKey the publisher
   * @param outletName the publisher's display name
   */
  public static Optional<Credit> of(
      String text,
      @Nullable String submittedCredit,
      String outletKey,
      @Nullable String outletName) {
    Optional<Credit> credit =
        submittedCredit != null && !submittedCredit.isBlank()
            ? submitted(submittedCredit)
            : inText(text);
    return credit.filter(c -> !OwnName.isOf(c, outletKey, outletName));
  }

  private static Optional<Credit> submitted(String name) {
    CreditLine line = new CreditLine(trimmed(name));
    return line.signOff()
        .or(line::byline)
        .map(credit -> new Credit(credit.slug(), credit.name(), "submitted"))
        .or(() -> slug(name).map(slug -> new Credit(slug, name.strip(), "submitted")));
  }

  private static Optional<String> slug(String name) {
    String slug = String.join("-", Words.of(Normaliser.normalise(name).replace("'", "")));
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }

  private static Optional<Credit> inText(String text) {
    List<CreditLine> lines =
        text.lines()
            .map(Credits::trimmed)
            .filter(line -> !line.isEmpty())
            .map(CreditLine::new)
            .toList();
    List<CreditLine> start = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    List<CreditLine> head = telling(start);
    List<CreditLine> tail =
        telling(lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    return last(tail, CreditLine::signOff)
        .or(() -> first(head, CreditLine::byline))
        .or(() -> first(head, CreditLine::dateline))
        .or(() -> head.isEmpty() ? Optional.empty() : opening(start))
        .or(() -> last(tail, CreditLine::inputs));
  }

  private static List<CreditLine> telling(List<CreditLine> lines) {
    return lines.stream().filter(CreditLine::mayTell).toList();
  }

  private static Optional<Credit> opening(List<CreditLine> head) {
    return head.stream()
        .filter(line -> !PageFurniture.isFurniture(line.text()))
        .findFirst()
        .flatMap(CreditLine::opening);
  }

  private static Optional<Credit> first(
      List<CreditLine> lines, Function<CreditLine, Optional<Credit>> rule) {
    return lines.stream().map(rule).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Credit> last(
      List<CreditLine> lines, Function<CreditLine, Optional<Credit>> rule) {
    return lines.stream().map(rule).flatMap(Optional::stream).reduce((earlier, later) -> later);
  }

  /** Without surrounding space and the "Â" that a wrongly decoded no-break space leaves. */
  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isGap(line.charAt(start))) {
      start++;
    }
    while (end > start && isGap(line.charAt(end - 1))) {
      end--;
    }
    return end - start <= 2 * LINE_END_CHARACTERS
        ? line.substring(start, end)
        : line.substring(start, start + LINE_END_CHARACTERS)
            + " … "
            + line.substring(end - LINE_END_CHARACTERS, end);
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 'Â' || c == '\uFEFF';
  }
}
