package dev.credence.ingest.text;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;

/** Finds the marks at which an English sentence may end. */
final class EnglishStops implements EndOfSentenceScanner {

  private static final Set<Character> STOPS = Set.of('.', '!', '?');

  @Override
  public Set<Character> getEOSCharacters() {
    return STOPS;
  }

  @Override
  public List<Integer> getPositions(CharSequence text) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?') {
        positions.add(i);
      }
    }
    return positions;
  }

  @Override
  public List<Integer> getPositions(StringBuffer text) {
    return getPositions((CharSequence) text);
  }

  @Override
  public List<Integer> getPositions(char[] text) {
    return getPositions(CharBuffer.wrap(text));
  }
}
