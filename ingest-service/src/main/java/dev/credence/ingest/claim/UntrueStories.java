package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a report calls an untrue story together with what the story says: "a false story,
 * published on a blog, alleged that the mayor had drowned". Whoever reports so denies it.
 */
final class UntrueStories {

  private static final int MAX_OPENING = 5;
  private static final int MAX_PARTICIPLES = 24;

  private final WordSet attributes;
  private final WordSet nouns;
  private final Verbs verbs;
  private final Adjuncts adjuncts;

  UntrueStories(Lexicon cues, Verbs verbs, Adjuncts adjuncts) {
    this.attributes = cues.words("false-attribute");
    this.nouns = cues.words("statement-noun");
    this.verbs = verbs;
    this.adjuncts = adjuncts;
  }

  /** The denial of what the story says; null where a clause opens with no such story. */
  @Nullable Utterance read(List<Token> tokens, int from, int to) {
    int start = adjuncts.pastLeadIn(tokens, from, to);
    for (int i = start; i < Math.min(to - 4, start + MAX_OPENING); i++) {
      if (!attributes.contains(tokens.get(i).lower()) || tokens.get(i).quoted()) {
        continue;
      }
      int noun = i + 1;
      if (tokens.get(noun).is("news") || !nouns.contains(tokens.get(noun).lower())) {
        noun = nouns.contains(tokens.get(i + 2).lower()) ? i + 2 : noun;
      }
      return nouns.contains(tokens.get(noun).lower()) ? behind(tokens, from, i, noun, to) : null;
    }
    return null;
  }

  private @Nullable Utterance behind(
      List<Token> tokens, int from, int attribute, int noun, int to) {
    for (int verb = noun + 1; verb < Math.min(to - 2, noun + MAX_PARTICIPLES); verb++) {
      Token token = tokens.get(verb);
      if (token.is("that") || token.is("who") || token.is(";") || token.quoted()) {
        return null;
      }
      Act act = verbs.actAt(tokens, verb, from, to);
      boolean participle = NounPhrases.isPreposition(tokens.get(verb + 1));
      if (act == null || participle || token.is("reports") || token.is("claims")) {
        continue;
      }
      int content = adjuncts.contentStart(tokens, verb, to);
      // What is quoted goes on in the next sentences, which are the story's and not denied here.
      boolean says =
          act == Act.SAY
              && content > 0
              && content < to
              && !tokens.get(content).quoted()
              && !tokens.get(content).isQuoteMark();
      String cue = SpeakerReader.text(tokens.subList(attribute, noun + 1));
      return says && !verbs.isNegated(tokens, from, verb)
          ? new Utterance(null, Act.DENY, cue, content, to, null)
          : null;
    }
    return null;
  }
}
