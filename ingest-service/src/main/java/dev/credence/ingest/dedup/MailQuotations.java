package dev.credence.ingest.dedup;

/**
 * Quoted lines of mails and forums, each behind a {@code >}, in a text whose line breaks are gone.
 *
 * <p>At least two marks a line's length apart make a quotation; it reaches to the end of the
 * sentence behind the last one. Marks closer together are the path of a page in its site.
 */
final class MailQuotations {

  private static final int SHORTEST_LINE = 30;
  private static final int LONGEST_LINE = 120;

  private MailQuotations() {}

  static Spans spans(String text) {
    Spans spans = new Spans();
    int first = nextMark(text, 0);
    while (first >= 0) {
      int last = first;
      int next = nextMark(text, last + 1);
      while (next >= 0 && next - last >= SHORTEST_LINE && next - last <= LONGEST_LINE) {
        last = next;
        next = nextMark(text, last + 1);
      }
      if (last > first) {
        spans.add(first, sentenceEnd(text, last));
      }
      first = next;
    }
    return spans;
  }

  private static int nextMark(String text, int from) {
    int at = text.indexOf('>', from);
    while (at >= 0 && !isMark(text, at)) {
      at = text.indexOf('>', at + 1);
    }
    return at;
  }

  private static boolean isMark(String text, int at) {
    return (at == 0 || text.charAt(at - 1) == ' ')
        && at + 1 < text.length()
        && text.charAt(at + 1) == ' ';
  }

  private static int sentenceEnd(String text, int mark) {
    int limit = Math.min(text.length(), mark + LONGEST_LINE);
    for (int i = mark; i < limit; i++) {
      if (".!?。".indexOf(text.charAt(i)) >= 0
          && (i + 1 == text.length() || text.charAt(i + 1) == ' ' || text.charAt(i) == '。')) {
        return i + 1;
      }
    }
    return limit;
  }
}
