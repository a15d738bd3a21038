package dev.credence.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * OpenNLP's model of where English sentences end, with {@link EnglishStops} in place of its own
 * scanner: that one looks every char up in a hash set of boxed ones, which takes as long as all
 * decisions of the model together.
 */
final class EnglishModel extends SentenceModel {

  private static final long serialVersionUID = 1L;

  EnglishModel(InputStream file) throws IOException {
    super(file);
  }

  // A factory that the model itself names would have to be created by reflection.
  @Override
  public SentenceDetectorFactory getFactory() {
    SentenceDetectorFactory named = super.getFactory();
    return new SentenceDetectorFactory(
        named.getLanguageCode(),
        named.isUseTokenEnd(),
        named.getAbbreviationDictionary(),
        named.getEOSCharacters()) {
      @Override
      public EndOfSentenceScanner getEndOfSentenceScanner() {
        return new EnglishStops();
      }
    };
  }
}
