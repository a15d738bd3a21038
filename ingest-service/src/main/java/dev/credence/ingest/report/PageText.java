package dev.credence.ingest.report;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an HTML page, a line for each block. What the page marks as quoted stands in
 * quotation marks, opened anew in each line.
 */
final class PageText {

  /** Elements whose text is never read on the page. */
  private static final String FURNITURE =
      "script, style, noscript, template, nav, header, footer, aside, iframe, svg, button, input,"
          + " select, textarea";

  /** In characters, such as "- Name, minister of trade". */
  private static final int LONGEST_ATTRIBUTION = 60;

  private PageText() {}

  static String of(@Nullable String html) {
    Document page = Jsoup.parse(html == null ? "" : html);
    page.select(FURNITURE).remove();
    Element article = page.selectFirst("article");
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, article == null ? page.body() : article);
    return lines
        .text
        .toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isQuoting(Element element) {
    return element.tagName().equals("blockquote") || element.tagName().equals("q");
  }

  /** Whether a text stands in quotation marks already, whoever is named behind them. */
  private static boolean hasMarks(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    int from = Math.max(1, text.length() - LONGEST_ATTRIBUTION);
    return (isOneOf("\"“”„«「", first) && endsWithOneOf("\"”“»」", text, from))
        || (isOneOf("'‘‹『", first) && endsWithOneOf("'’›』", text, text.length() - 1));
  }

  private static boolean endsWithOneOf(String marks, String text, int from) {
    return text.length() > 1 && text.substring(from).chars().anyMatch(c -> isOneOf(marks, c));
  }

  private static boolean isOneOf(String marks, int c) {
    return marks.indexOf(c) >= 0;
  }

  /** Writes text and breaks the line before and after each block. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    /** The outermost quoting element around what is read. */
    private @Nullable Element quotation;

    private boolean writesMarks;
    private boolean opensNext;
    private boolean isOpen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        write(words.text());
        return;
      }
      if (node instanceof Element element) {
        if (quotation == null && isQuoting(element)) {
          quotation = element;
          writesMarks = !hasMarks(element.text().strip());
          opensNext = true;
        } else if (element.tagName().equals("cite")) {
          close();
        }
      }
      breakLine(node);
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(quotation)) {
        close();
        quotation = null;
      }
      breakLine(node);
    }

    private void write(String words) {
      if (quotation == null || !writesMarks || !opensNext || words.isBlank()) {
        text.append(words);
        return;
      }
      text.append(words, 0, words.length() - words.stripLeading().length());
      text.append('“').append(words.stripLeading());
      opensNext = false;
      isOpen = true;
    }

    /** Behind the last word, if any was written. Who is cited for it is not quoted. */
    private void close() {
      if (isOpen) {
        int end = text.length();
        while (Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        text.insert(end, '”');
        isOpen = false;
        writesMarks = false;
      }
    }

    private void breakLine(Node node) {
      if (node instanceof Element element
          && (element.isBlock() || element.tagName().equals("br"))) {
        text.append('\n');
        opensNext = true;
      }
    }
  }
}
