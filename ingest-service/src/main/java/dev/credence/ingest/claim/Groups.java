package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the movements and charities that a text names, which "the group" may stand for. */
final class Groups {

  private static final int MAX_NAME = 5;

  /** Behind these the name of a body goes on: "the Society for the Sea". */
  private static final WordSet LINKS = WordSet.of("for", "of");

  private final WordSet names;
  private final WordSet lastWords;
  private final WordSet nouns;
  private final Bodies bodies;

  Groups(Lexicon speakers, Bodies bodies) {
    this.names = speakers.words("movement");
    this.lastWords = speakers.words("movement-word");
    this.nouns = speakers.words("group-noun");
    this.bodies = bodies;
  }

  /** Notes the last group that a sentence names outside quotations. */
  void remember(List<Token> sentence, SpeakerMemory memory) {
    int i = 0;
    while (i < sentence.size()) {
      int end = i;
      while (end < sentence.size() && isOfName(sentence.get(end))) {
        end++;
      }
      int start = end > i && sentence.get(i).is("the") ? i + 1 : i;
      boolean goesOn = end < sentence.size() && LINKS.contains(sentence.get(end).lower());
      if (end > start && end - start <= MAX_NAME && !goesOn) {
        Body group = group(sentence.subList(start, end), memory);
        if (group != null) {
          memory.group(group);
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean isOfName(Token token) {
    return token.isCapitalised() && !token.quoted();
  }

  private @Nullable Body group(List<Token> name, SpeakerMemory memory) {
    for (int start = 0; start < name.size(); start++) {
      List<Token> rest = name.subList(start, name.size());
      if (names.contains(SpeakerReader.text(rest).toLowerCase(Locale.ROOT))) {
        return bodies.read(rest, memory);
      }
    }
    boolean named = name.size() > 1 && lastWords.contains(name.get(name.size() - 1).lower());
    if (!named) {
      return null;
    }
    String text = SpeakerReader.text(name);
    String slug = Slug.of(text);
    return slug.isEmpty() ? null : new Body(slug, text, text.toLowerCase(Locale.ROOT), null);
  }

  /** Where a sentence first says "the group" or the like; 0 where it does not. */
  int referenceStart(List<Token> sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.get(i - 1).is("the") && nouns.contains(sentence.get(i).lower())) {
        return i - 1;
      }
    }
    return 0;
  }

  /** The group that "the group" and the like stand for; null for other words or where none is. */
  @Nullable Body referredTo(List<Token> words, SpeakerMemory memory) {
    boolean refers =
        words.size() == 2
            && words.get(0).is("the")
            && nouns.contains(words.get(1).lower())
            && !words.get(1).isCapitalised();
    return refers ? memory.group() : null;
  }
}
