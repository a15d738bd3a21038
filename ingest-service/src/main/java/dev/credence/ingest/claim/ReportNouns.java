package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an outlet says in "after a Daily Mirror report that the pilots had left". */
final class ReportNouns {

  private static final int MAX_NAME = 7;
  private static final int MIN_CLAUSE = 3;
  private static final WordSet ARTICLES = WordSet.of("a", "an", "the", "this", "that");
  private static final WordSet BEFORE =
      WordSet.of("after", "by", "on", "following", "to", "in", "with", "from", "despite", "of");

  /** Verbs of which a report is the subject: a second one behind "that" is not of what it says. */
  private static final WordSet OF_THE_REPORT =
      WordSet.of("has", "have", "was", "were", "is", "are", "caused", "sparked", "prompted", "led");

  private final Outlets outlets;
  private final SpeakerWords words;
  private final SubjectReader subjects;

  ReportNouns(SpeakerWords words, SubjectReader subjects) {
    this.outlets = new Outlets();
    this.words = words;
    this.subjects = subjects;
  }

  /** What precedes such a report and what the report says; empty where a clause names none. */
  List<Utterance> read(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int noun = from + 1; noun < to - MIN_CLAUSE; noun++) {
      if (!outlets.isPublication(tokens.get(noun))
          || tokens.get(noun).quoted()
          || !tokens.get(noun + 1).is("that")) {
        continue;
      }
      int start = nameStart(tokens, from, noun);
      Speaker outlet = start < 0 ? null : publisher(tokens, start, noun, memory);
      if (outlet != null) {
        return parts(tokens, from, start, noun, to, outlet);
      }
    }
    return List.of();
  }

  private List<Utterance> parts(
      List<Token> tokens, int from, int start, int noun, int to, Speaker outlet) {
    List<Utterance> parts = new ArrayList<>();
    boolean joined = start > from && BEFORE.contains(tokens.get(start - 1).lower());
    int end = joined ? start - 1 : start;
    if (end - from >= MIN_CLAUSE) {
      parts.add(new Utterance(null, Act.STATE, "", from, end, null));
    }
    int clauseEnd = end - from >= MIN_CLAUSE ? to : clauseEnd(tokens, noun + 2, to);
    parts.add(new Utterance(outlet, Act.SAY, "", noun + 2, clauseEnd, null));
    return parts;
  }

  private @Nullable Speaker publisher(
      List<Token> tokens, int start, int noun, SpeakerMemory memory) {
    Speaker speaker = subjects.read(tokens, start, noun + 1, memory, false);
    return speaker != null && speaker.holder().kind() == HolderKind.OUTLET ? speaker : null;
  }

  /** Where the name before a noun starts, its article included; -1 where no name is there. */
  private static int nameStart(List<Token> tokens, int from, int noun) {
    int start = noun;
    while (start > from && noun - start < MAX_NAME && isOfName(tokens.get(start - 1))) {
      start--;
    }
    if (start == noun) {
      return -1;
    }
    boolean article = start > from && ARTICLES.contains(tokens.get(start - 1).lower());
    return article ? start - 1 : start;
  }

  private static boolean isOfName(Token token) {
    return !token.quoted() && (NounPhrases.isNameToken(token) || token.is("'s"));
  }

  /** "That the ferry sank has caused alarm": where the verb of the report stands. */
  private int clauseEnd(List<Token> tokens, int from, int to) {
    boolean verb = false;
    for (int i = from + 1; i < to; i++) {
      Token token = tokens.get(i);
      if (verb && OF_THE_REPORT.contains(token.lower()) && tokens.get(i - 1).isWord()) {
        boolean joined = tokens.get(i - 1).is("and") || tokens.get(i - 1).is("which");
        return joined || i - from < MIN_CLAUSE ? to : i;
      }
      verb |=
          words.isClauseWord(token)
              || (token.lower().endsWith("ed") && !token.isCapitalised())
              || words.isPastForm(token);
    }
    return to;
  }
}
