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

/** The text of an HTML page, a line for each block. */
final class PageText {

  /** Elements whose text is never read on the page. */
  private static final String FURNITURE =
      "script, style, noscript, template, nav, header, footer, aside, iframe, svg, button, input,"
          + " select, textarea";

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

  /** Writes text and breaks the line before and after each block. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else {
        tail(node, depth);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element
          && (element.isBlock() || element.tagName().equals("br"))) {
        text.append('\n');
      }
    }
  }
}
