package dev.credence.ingest.report;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The text of an HTML page, a line for each block. */
final class PageText {

  /** Elements whose text is never read on the page. */
  private static final String FURNITURE =
      "script, style, noscript, template, nav, header, footer, aside, form, iframe, svg";

  private PageText() {}

  static String of(@Nullable String html) {
    Document page = Jsoup.parse(html == null ? "" : html);
    page.select(FURNITURE).remove();
    Element article = page.selectFirst("article");
    Element body = article == null ? page.body() : article;
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.text());
          } else if (node instanceof Element element
              && (element.isBlock() || element.tagName().equals("br"))
              && text.length() > 0) {
            text.append('\n');
          }
        },
        body);
    return text.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(java.util.stream.Collectors.joining("\n"));
  }
}
