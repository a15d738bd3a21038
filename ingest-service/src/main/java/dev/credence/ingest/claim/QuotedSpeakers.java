package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the sentences inside a quotation to its speaker, who may be named in the sentence before or
 * behind. One per report, not thread-safe.
 */
final class QuotedSpeakers {

  /**
   * A sentence with its utterances.
   *
   * @param speaker whom a quotation belongs to that the sentence does not attribute
   */
  record Attributed(ReadSentence sentence, List<Utterance> utterances, @Nullable Speaker speaker) {}

  /** How many sentences on a quotation without a speaker may still be the last one's. */
  private static final int NEAR = 3;

  private final List<ReadSentence> sentences = new ArrayList<>();
  private final List<List<Utterance>> utterances = new ArrayList<>();

  void add(ReadSentence sentence, List<Utterance> said) {
    sentences.add(sentence);
    utterances.add(said);
  }

  /** The sentences in their order. */
  List<Attributed> attributed() {
    int size = sentences.size();
    Speaker[] speakers = new Speaker[size];
    for (int i = 0; i < size; i++) {
      speakers[i] = speakerIn(utterances.get(i));
    }
    Speaker[] behind = fromBehind(speakers);
    List<Attributed> all = new ArrayList<>();
    Speaker before = null;
    Speaker last = null;
    int lastSpoke = -NEAR - 1;
    Speaker introduced = null;
    int introducedAt = -1;
    for (int i = 0; i < size; i++) {
      ReadSentence sentence = sentences.get(i);
      Speaker speaker = speakers[i];
      boolean opens = i > 0 && introduces(sentences.get(i - 1), speakers[i - 1], sentence);
      if (opens) {
        introduced = speakers[i - 1];
        introducedAt = sentence.paragraph();
      } else if (sentence.paragraph() != introducedAt || hasMarks(sentence)) {
        introduced = null;
      }
      boolean quotes = sentence.whollyQuoted() || !hasMarks(sentence);
      if (speaker == null && introduced != null && quotes) {
        speaker = introduced;
      }
      if (speaker == null && sentence.whollyQuoted()) {
        speaker = behind[i];
        if (speaker == null && i > 0 && continues(sentences.get(i - 1), sentence)) {
          speaker = before;
        }
        if (speaker == null && i - lastSpoke <= NEAR && !endsInColon(sentences.get(i - 1))) {
          // Speech that nobody is named for goes on with whoever spoke shortly before.
          speaker = last;
        }
      }
      all.add(new Attributed(sentence, utterances.get(i), speakers[i] == null ? speaker : null));
      before = speaker;
      if (speaker != null && speaker.holder().kind() != HolderKind.OUTLET) {
        last = speaker;
        lastSpoke = i;
      }
    }
    return all;
  }

  /**
   * Speakers named behind: in a later sentence of the same quotation, or in a sentence of its own.
   */
  private @Nullable Speaker[] fromBehind(Speaker[] speakers) {
    int size = sentences.size();
    @Nullable Speaker[] behind = new @Nullable Speaker[size];
    for (int i = size - 2; i >= 0; i--) {
      ReadSentence sentence = sentences.get(i);
      ReadSentence next = sentences.get(i + 1);
      boolean sameQuotation =
          sentence.lastQuotation() > 0 && sentence.lastQuotation() == next.firstQuotation();
      if (sameQuotation) {
        behind[i] = speakers[i + 1] != null ? speakers[i + 1] : behind[i + 1];
      } else if (sentence.whollyQuoted() && onlyNames(utterances.get(i + 1))) {
        boolean namedBefore =
            i > 0
                && sentences.get(i - 1).paragraph() == sentence.paragraph()
                && speakers[i - 1] != null;
        behind[i] = namedBefore ? null : speakers[i + 1];
      }
    }
    return behind;
  }

  /** Whether a paragraph ends in "the mayor said:" and so leaves the next one to the speaker. */
  private static boolean introduces(
      ReadSentence before, @Nullable Speaker speaker, ReadSentence sentence) {
    return speaker != null && before.paragraph() + 1 == sentence.paragraph() && endsInColon(before);
  }

  private static boolean endsInColon(ReadSentence sentence) {
    List<Token> tokens = sentence.tokens();
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(":");
  }

  private static boolean hasMarks(ReadSentence sentence) {
    return sentence.tokens().stream().anyMatch(Token::isQuoteMark);
  }

  private static boolean continues(ReadSentence before, ReadSentence sentence) {
    boolean sameParagraph = before.paragraph() == sentence.paragraph();
    boolean nextParagraph =
        before.paragraph() + 1 == sentence.paragraph() && before.lastQuotation() > 0;
    return sameParagraph || nextParagraph;
  }

  private static boolean onlyNames(List<Utterance> said) {
    return !said.isEmpty() && said.stream().allMatch(Utterance::onlyNamesSpeaker);
  }

  private static @Nullable Speaker speakerIn(List<Utterance> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i).speaker() != null) {
        return said.get(i).speaker();
      }
    }
    return null;
  }
}
