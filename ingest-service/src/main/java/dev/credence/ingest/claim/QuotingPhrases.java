package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses that name a speaker without a verb of saying of his. */
final class QuotingPhrases {

  private static final int MAX_SUBJECT = 40;

  private final Verbs verbs;
  private final AgencyNames agencies;
  private final SubjectReader subjects;

  QuotingPhrases(Verbs verbs, AgencyNames agencies, SubjectReader subjects) {
    this.verbs = verbs;
    this.agencies = agencies;
    this.subjects = subjects;
  }

  /** "The agency quoted the mayor as saying X": whoever is quoted. */
  @Nullable Utterance quotedAsSaying(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int quote = from + 1; quote < Math.min(to - 4, from + MAX_SUBJECT); quote++) {
      if (!verbs.isQuoting(tokens.get(quote)) || tokens.get(quote).quoted()) {
        continue;
      }
      for (int as = quote + 1; as < Math.min(to - 2, quote + MAX_SUBJECT); as++) {
        boolean says =
            tokens.get(as + 1).lower().endsWith("ing")
                && verbs.actOf(tokens.get(as + 1)) == Act.SAY;
        if (tokens.get(as).is("as") && says) {
          boolean passive = as == quote + 1;
          int end = passive ? verbs.subjectEnd(tokens, from, quote) : as;
          int start = passive ? from : quote + 1;
          Speaker speaker = end <= start ? null : subjects.read(tokens, start, end, memory, false);
          int content = tokens.get(as + 2).is("that") ? as + 3 : as + 2;
          return speaker == null || content >= to
              ? null
              : new Utterance(speaker, Act.SAY, tokens.get(as + 1).text(), content, to, null);
        }
      }
      return null;
    }
    return null;
  }

  /** "She posted this on her page: “X”": whoever put the quotation out. */
  @Nullable Utterance behindColon(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    boolean puts = false;
    for (int i = from + 1; i < Math.min(to - 2, from + MAX_SUBJECT); i++) {
      Token token = tokens.get(i);
      if (token.quoted()) {
        return null;
      }
      puts |= verbs.putsOut(token);
      if (token.is(":") && puts && tokens.get(i + 1).isQuoteMark()) {
        Speaker speaker = subjects.subjectOf(tokens, from, i, memory);
        return speaker == null
            ? null
            : new Utterance(speaker, Act.SAY, "", i + 1, to, agencies.credit(tokens, from, i));
      }
    }
    return null;
  }

  /** A quotation followed by a name and an office, or a headline that ends in ": Officials". */
  @Nullable Utterance verbless(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int mark = -1;
    for (int i = Math.max(from + 3, to - MAX_SUBJECT); i < to - 1; i++) {
      Token token = tokens.get(i);
      boolean closes = token.isQuoteMark() && !tokens.get(i + 1).quoted();
      boolean heading = token.is(":") && !tokens.get(to - 1).is(".") && to - i <= 6;
      if (closes || heading) {
        mark = i;
      }
    }
    boolean address =
        mark > 0
            && (tokens.get(mark + 1).isNumber()
                || tokens.get(mark - 1).lower().startsWith("http")
                || tokens.get(mark - 1).isNumber());
    if (mark < 0
        || address
        || (!tokens.get(mark + 1).isCapitalised() && !tokens.get(mark).is(":"))) {
      return null;
    }
    Speaker speaker = subjects.read(tokens, mark + 1, to, memory, false);
    boolean known =
        speaker != null && (speaker.isNamed() || speaker.holder().kind() == HolderKind.ANONYMOUS);
    return known ? new Utterance(speaker, Act.SAY, "", from, mark, null) : null;
  }
}
