package dev.credence.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Splits a text into sentences: at every line break, then with the OpenNLP model for English, whose
 * obvious errors (initials, titles, quotation marks left over) are repaired, or, where most of a
 * line is in another script, by {@link UnicodeSentences}. Takes time linear in the text.
 */
public final class Sentences {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /**
   * The model looks from each full stop to the next space, which is quadratic in text without
   * spaces; lines with a longer run than this are split by their punctuation alone.
   */
  private static final int LONGEST_WORD = 300;

  /** Abbreviations that are followed by a name or a number and therefore end no sentence. */
  private static final Set<String> TITLES =
      Set.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.",
          "Cmdr.", "Adm.", "Brig.", "Gov.", "Sen.", "Rep.", "Rev.", "Hon.", "Sec.", "St.", "Mt.",
          "No.", "vs.", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

  /** The Arabic question mark: no full stop of another script has a lower code. */
  private static final char FIRST_OTHER_STOP = '؟';

  private static final SentenceModel ENGLISH = load();

  /** The sentences of a text, trimmed, in its order; their offsets are code points of it. */
  public List<Sentence> split(String text) {
    SentenceDetectorME detector = new SentenceDetectorME(ENGLISH);
    UnicodeSentences otherScripts = new UnicodeSentences();
    CodePoints codePoints = new CodePoints(text);
    List<Sentence> sentences = new ArrayList<>();
    int lineStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i))) {
        for (Span span : spans(text.substring(lineStart, i), detector, otherScripts)) {
          int start = lineStart + span.getStart();
          int end = lineStart + span.getEnd();
          sentences.add(
              new Sentence(text.substring(start, end), codePoints.at(start), codePoints.at(end)));
        }
        lineStart = i + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static List<Span> spans(
      String line, SentenceDetectorME detector, UnicodeSentences otherScripts) {
    if (line.isBlank()) {
      return List.of();
    }
    if (UnicodeSentences.areIn(line)) {
      return trimmed(line, otherScripts.ends(line));
    }
    List<Integer> ends = new ArrayList<>();
    if (!hasLongWord(line)) {
      for (Span span : detector.sentPosDetect(line)) {
        ends.add(span.getEnd());
      }
    }
    return trimmed(line, repaired(line, withMissedEnds(line, ends)));
  }

  /** Adds the ends that the model misses: behind a closed quotation and in other scripts. */
  private static List<Integer> withMissedEnds(String line, List<Integer> ends) {
    boolean modelDecided = !ends.isEmpty();
    List<Integer> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean found = false;
      while (next < ends.size() && ends.get(next) <= i) {
        found |= ends.get(next++) == i;
      }
      if (found || (i > 0 && endsBefore(line, i, modelDecided))) {
        all.add(i);
      }
    }
    all.add(line.length());
    return all;
  }

  private static boolean endsBefore(String line, int i, boolean modelDecided) {
    char before = line.charAt(i - 1);
    if (before >= FIRST_OTHER_STOP && "。！？｡।؟".indexOf(before) >= 0) {
      return "。！？｡।؟”」』\"’".indexOf(line.charAt(i)) < 0;
    }
    if (!isStop(before) && !isClosingQuote(before)) {
      return false;
    }
    if (!isSpace(line.charAt(i)) || i + 1 >= line.length()) {
      return false;
    }
    char after = line.charAt(i + 1);
    boolean opens = Character.isUpperCase(after) || isOpeningQuote(after);
    if (isClosingQuote(before) && i > 1) {
      return line.charAt(i - 2) == '.' && opens;
    }
    return !modelDecided && opens && isStop(before);
  }

  /** Takes back ends that are none. */
  private static List<Integer> repaired(String line, List<Integer> ends) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      int end = ends.get(i);
      int next = skipSpace(line, end);
      if (next >= line.length()) {
        kept.add(line.length());
        break;
      }
      int leftOver = afterLeftOverMarks(line, next);
      if (leftOver > next) {
        end = leftOver;
        next = skipSpace(line, end);
        while (i + 1 < ends.size() && ends.get(i + 1) <= end) {
          i++;
        }
      }
      if (next >= line.length() || !isFalseEnd(line, kept, end, next)) {
        kept.add(end);
      }
    }
    return kept;
  }

  private static boolean isFalseEnd(String line, List<Integer> kept, int end, int next) {
    int from = kept.isEmpty() ? 0 : kept.get(kept.size() - 1);
    String last = lastWord(line, from, end);
    char after = line.charAt(next);
    if (TITLES.contains(last) || (last.length() == 2 && isInitial(last) && isName(after))) {
      return true;
    }
    return last.endsWith(".") && Character.isLowerCase(after);
  }

  private static boolean isInitial(String word) {
    return Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
  }

  private static boolean isName(char first) {
    return Character.isUpperCase(first);
  }

  private static String lastWord(String line, int from, int end) {
    int start = end;
    while (start > from && end - start < 8 && !isSpace(line.charAt(start - 1))) {
      start--;
    }
    while (start < end && "(“\"‘".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start, end);
  }

  /** Past closing marks that stand alone at the start of what follows. */
  private static int afterLeftOverMarks(String line, int at) {
    int i = at;
    while (i < line.length() && "”’)]\"'»".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i == line.length() || isSpace(line.charAt(i)) ? i : at;
  }

  private static List<Span> trimmed(String line, List<Integer> ends) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      int from = skipSpace(line, start);
      int to = end;
      while (to > from && isSpace(line.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        spans.add(new Span(from, to));
      }
      start = Math.max(start, end);
    }
    return spans;
  }

  private static int skipSpace(String line, int from) {
    int i = from;
    while (i < line.length() && isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean hasLongWord(String line) {
    // Looks backwards from where a word would be too long: most of a line need not be looked at.
    int start = 0;
    while (start + LONGEST_WORD < line.length()) {
      int space = start + LONGEST_WORD;
      while (space >= start && !isSpace(line.charAt(space))) {
        space--;
      }
      if (space < start) {
        return true;
      }
      start = space + 1;
    }
    return false;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean isClosingQuote(char c) {
    return c == '”' || c == '"' || c == '»';
  }

  private static boolean isOpeningQuote(char c) {
    return c == '“' || c == '"' || c == '«' || c == '‘';
  }

  private static boolean isSpace(char c) {
    // Nearly all of a text lies between the space and the no-break space.
    return (c <= ' ' || c >= '\u00A0') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static SentenceModel load() {
    try (InputStream file =
        Objects.requireNonNull(
            SentenceModel.class.getResourceAsStream(MODEL), "sentence model is missing")) {
      return new EnglishModel(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Translates ascending char offsets into code point offsets in one pass. */
  private static final class CodePoints {
    private final String text;
    private int chars;
    private int points;

    CodePoints(String text) {
      this.text = text;
    }

    int at(int offset) {
      points += text.codePointCount(chars, offset);
      chars = offset;
      return points;
    }
  }
}
