package dev.credence.ingest.claim;

import dev.credence.ingest.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the report proper, in tokens.
 *
 * @param text it, verbatim, without a dateline before it
 * @param start where it starts, in code points of the report's text
 * @param end where it ends, exclusive
 * @param tokens its tokens
 * @param paragraph the number of its paragraph
 * @param firstQuotation the quotation that its first char belongs to; 0 for none
 * @param lastQuotation the quotation that its last char belongs to; 0 for none
 * @param whollyQuoted whether all its words stand inside one quotation
 */
record ReadSentence(
    String text,
    int start,
    int end,
    List<Token> tokens,
    int paragraph,
    int firstQuotation,
    int lastQuotation,
    boolean whollyQuoted) {

  /** Reads the sentences of a text, page furniture left out. */
  static List<ReadSentence> of(String text, List<Sentence> sentences, Furniture furniture) {
    List<ReadSentence> read = new ArrayList<>();
    int paragraphs = 0;
    int quotations = 0;
    int i = 0;
    int chars = 0;
    int points = 0;
    while (i < sentences.size()) {
      int first = i;
      int paragraphStart = text.offsetByCodePoints(chars, sentences.get(i).start() - points);
      List<Integer> starts = new ArrayList<>();
      int end = paragraphStart;
      int endPoints = sentences.get(i).start();
      do {
        Sentence sentence = sentences.get(i);
        int start = text.offsetByCodePoints(end, sentence.start() - endPoints);
        if (i > first && hasLineBreak(text, end, start)) {
          break;
        }
        starts.add(start - paragraphStart);
        end = start + sentence.text().length();
        endPoints = sentence.end();
        i++;
      } while (i < sentences.size());
      chars = end;
      points = endPoints;
      paragraphs++;
      QuotedSpans spans = QuotedSpans.of(text.substring(paragraphStart, end), starts);
      for (int s = first; s < i; s++) {
        add(
            read,
            sentences.get(s),
            starts.get(s - first),
            spans,
            quotations,
            paragraphs,
            furniture);
      }
      quotations += end - paragraphStart;
    }
    return read;
  }

  private static void add(
      List<ReadSentence> read,
      Sentence sentence,
      int offset,
      QuotedSpans spans,
      int quotations,
      int paragraph,
      Furniture furniture) {
    int prefix = furniture.prefixLength(sentence.text());
    String text = sentence.text().substring(prefix, furniture.withoutSuffix(sentence.text()));
    if (text.isBlank() || prefix > sentence.text().length()) {
      return;
    }
    List<Token> tokens = List.copyOf(Token.tokenize(text, spans, offset + prefix));
    if (tokens.isEmpty() || furniture.isFurniture(text, tokens)) {
      return;
    }
    int first = spans.at(offset + prefix);
    int last = spans.at(offset + prefix + text.length() - 1);
    int start = sentence.start() + sentence.text().codePointCount(0, prefix);
    boolean whole =
        first > 0 && first == last && tokens.stream().filter(Token::isWord).allMatch(Token::quoted);
    read.add(
        new ReadSentence(
            text,
            start,
            start + text.codePointCount(0, text.length()),
            tokens,
            paragraph,
            first == 0 ? 0 : quotations + first,
            last == 0 ? 0 : quotations + last,
            whole));
  }

  private static boolean hasLineBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\n\r\u2028\u2029\u0085".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
