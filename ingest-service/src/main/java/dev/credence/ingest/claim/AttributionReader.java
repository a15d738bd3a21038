package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Agency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a sentence into what is said and by whom. */
final class AttributionReader {

  private static final WordSet CONJUNCTIONS =
      WordSet.of("and", "but", "nor", "while", "although", "though", "whereas", "yet");
  private static final WordSet PRONOUNS = WordSet.of("we", "they", "he", "she", "it", "i");
  private static final int MAX_VERBS = 8;
  private static final int MAX_CUTS = 12;
  private static final int MAX_APPOSITIONS = 4;
  private static final int MAX_SUBJECT = 40;
  private static final int MAX_DOCUMENT = 14;

  private final SpeakerReader speakers;
  private final Verbs verbs = new Verbs();
  private final AgencyNames agencies = new AgencyNames();
  private final Adjuncts adjuncts = new Adjuncts(verbs, agencies);
  private final SubjectReader subjects;
  private final Unverified unverified = new Unverified();

  AttributionReader(SpeakerReader speakers) {
    this.speakers = speakers;
    this.subjects = new SubjectReader(speakers, adjuncts);
  }

  /** The utterances of a sentence, in its order; at least one unless it has no words. */
  List<Utterance> read(List<Token> tokens, SpeakerMemory memory) {
    List<Utterance> all = new ArrayList<>();
    int from = 0;
    Cut cut = null;
    int cuts = 0;
    while (from < tokens.size()) {
      Cut next = cuts++ < MAX_CUTS ? nextCut(tokens, from, memory, all, cut) : null;
      int to = next == null ? tokens.size() : next.at();
      List<Utterance> clause =
          cut != null && cut.verb() >= 0
              ? List.of(again(tokens, cut, to))
              : clause(tokens, from, to, memory);
      for (Utterance utterance : clause) {
        all.addAll(coordinated(tokens, utterance));
        if (utterance.speaker() != null) {
          memory.spoke(utterance.speaker());
        }
      }
      if (clause.stream().allMatch(utterance -> utterance.speaker() == null)) {
        memory.unattributed(tokens.subList(from, to));
      }
      cut = next;
      from = next == null ? tokens.size() : next.start();
    }
    return all;
  }

  /**
   * Where a clause with its own attribution starts.
   *
   * @param at where the clause before ends
   * @param start where the next one starts
   * @param verb the verb of saying that shares the subject of the clause before; -1 if none does
   */
  private record Cut(int at, int start, int verb, @Nullable Speaker speaker) {}

  private @Nullable Cut nextCut(
      List<Token> tokens,
      int from,
      SpeakerMemory memory,
      List<Utterance> before,
      @Nullable Cut now) {
    int attempts = 0;
    int first = now != null && now.verb() >= 0 ? now.verb() + 1 : from + 1;
    for (int i = first; i < tokens.size() - 2 && attempts < MAX_CUTS; i++) {
      Token token = tokens.get(i);
      boolean comma = token.is(",") || token.is(";");
      boolean conjunction = token.is("and") || token.is("but");
      if ((token.quoted() && !comma) || (!comma && !conjunction)) {
        continue;
      }
      int next = i + 1;
      if (comma && CONJUNCTIONS.contains(tokens.get(next).lower())) {
        next++;
      }
      if (next >= tokens.size() - 1 || tokens.get(next).quoted()) {
        continue;
      }
      attempts++;
      Cut again = sameSubject(tokens, from, i, next, comma, memory, before, now);
      if (again != null) {
        return again;
      }
      boolean clause = token.is(";") || (comma && next == i + 2);
      if (!clause) {
        continue;
      }
      int to = nextBoundary(tokens, next);
      if (unverified.read(tokens, i + 1, to) != null) {
        return new Cut(i, i + 1, -1, null);
      }
      if (direct(tokens, next, to, memory) != null) {
        return new Cut(i, next, -1, null);
      }
    }
    return null;
  }

  private @Nullable Cut sameSubject(
      List<Token> tokens,
      int from,
      int at,
      int next,
      boolean comma,
      SpeakerMemory memory,
      List<Utterance> before,
      @Nullable Cut now) {
    int verb = next;
    while (verb < tokens.size() - 2 && verbs.isAdverb(tokens.get(verb))) {
      verb++;
    }
    Token token = tokens.get(verb);
    boolean participle = token.lower().endsWith("ing");
    boolean conjoined = next > at + 1 || !comma;
    if (!verbs.mayRepeat(token) || (participle == conjoined && !participle) || token.quoted()) {
      return null;
    }
    String then = tokens.get(verb + 1).lower();
    if (then.equals(",") && !tokens.get(Math.min(verb + 2, tokens.size() - 1)).isQuoteMark()) {
      return null;
    }
    if ((token.is("claims") || token.is("confirmed"))
        && !then.equals("that")
        && !then.equals("to")) {
      return null;
    }
    Speaker speaker = now != null && now.verb() >= 0 ? now.speaker() : null;
    if (speaker == null) {
      List<Utterance> clause = clause(tokens, from, at, memory);
      Utterance last = clause.isEmpty() ? null : clause.get(clause.size() - 1);
      speaker = last == null ? null : last.speaker();
      if (speaker == null && before.isEmpty()) {
        speaker = subjects.subjectOf(tokens, from, at, memory);
      }
    }
    return speaker == null ? null : new Cut(at, next, verb, speaker);
  }

  private Utterance again(List<Token> tokens, Cut cut, int to) {
    int content = adjuncts.contentStart(tokens, cut.verb(), to);
    int from = content < 0 ? Math.min(cut.verb() + 1, to) : content;
    Agency credit = agencies.credit(tokens, cut.verb() + 1, from);
    Token verb = tokens.get(cut.verb());
    return new Utterance(cut.speaker(), verbs.actOf(verb), verb.text(), from, to, credit);
  }

  private static int nextBoundary(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (token.is(";") || (token.is(",") && CONJUNCTIONS.contains(tokens.get(i + 1).lower()))) {
        return i;
      }
    }
    return tokens.size();
  }

  private List<Utterance> clause(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    if (from >= to) {
      return List.of();
    }
    Utterance unverifiedStatement = unverified.read(tokens, from, to);
    if (unverifiedStatement != null) {
      return List.of(unverifiedStatement);
    }
    Utterance opening = accordingTo(tokens, from, to, memory);
    if (opening != null) {
      return List.of(opening);
    }
    int tried = 0;
    for (int verb = from; verb < to && tried < MAX_VERBS; verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      boolean according = tokens.get(verb).is("according") && verb > from;
      if (act == null && !according) {
        continue;
      }
      tried++;
      Utterance utterance =
          act == null
              ? inverted(tokens, from, to, verb, Act.SAY, memory)
              : around(tokens, from, to, verb, act, memory);
      if (utterance != null) {
        return List.of(utterance);
      }
    }
    Utterance judging = judging(tokens, from, to, memory);
    if (judging != null) {
      return List.of(judging);
    }
    Utterance verbless = verbless(tokens, from, to, memory);
    return List.of(
        verbless != null ? verbless : new Utterance(null, Act.STATE, "", from, to, null));
  }

  /** Looks for the speaker on both sides of a verb; what stands behind it says where first. */
  private @Nullable Utterance around(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    boolean nothingBehind = adjuncts.contentStart(tokens, verb, to) < 0;
    Utterance first =
        nothingBehind
            ? behind(tokens, from, to, verb, act, memory)
            : direct(tokens, from, to, verb, act, memory);
    if (first != null) {
      return first;
    }
    Utterance second =
        nothingBehind
            ? direct(tokens, from, to, verb, act, memory)
            : behind(tokens, from, to, verb, act, memory);
    return second != null ? second : inverted(tokens, from, to, verb, act, memory);
  }

  /** "A statement on its website called the pictures old": whoever stated it judges. */
  private @Nullable Utterance judging(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int verb = from + 2; verb < Math.min(to - 1, from + MAX_DOCUMENT); verb++) {
      if (verbs.mayJudge(tokens.get(verb))) {
        int start = adjuncts.pastLeadIn(tokens, from, verb);
        int end = verbs.subjectEnd(tokens, start, verb);
        Speaker speaker =
            end <= start
                ? null
                : speakers.references().ofDocument(tokens.subList(start, end), memory);
        return speaker == null
            ? null
            : new Utterance(speaker, Act.OPINE, tokens.get(verb).text(), from, to, null);
      }
    }
    return null;
  }

  private @Nullable Utterance direct(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int tried = 0;
    for (int verb = from; verb < Math.min(to, from + 16) && tried < 3; verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      if (act != null) {
        tried++;
        Utterance utterance = direct(tokens, from, to, verb, act, memory);
        if (utterance != null && !utterance.onlyNamesSpeaker()) {
          return utterance;
        }
      }
    }
    return null;
  }

  /** Speaker, verb, statement. */
  private @Nullable Utterance direct(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    int content = adjuncts.contentStart(tokens, verb, to);
    int end = verbs.subjectEnd(tokens, from, verb);
    boolean onlyNames = content < 0 && adjuncts.endsBehind(tokens, verb, to);
    if ((content < 0 && !onlyNames) || end <= from) {
      return null;
    }
    Speaker speaker = subjects.subject(tokens, from, end, memory);
    if (speaker == null) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, onlyNames ? to : content);
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    boolean negated = verbs.isNegated(tokens, from, verb);
    if (negated && (act == Act.SAY || act == Act.OPINE || onlyNames)) {
      return null;
    }
    int verbEnd = verb + verbs.lengthAt(tokens, verb, to);
    String cue = SpeakerReader.text(tokens.subList(negated ? end : verb, verbEnd));
    Act done = negated ? Act.HEDGE : act;
    Utterance inner = onlyNames ? null : ofHimself(tokens, content, to, speaker, credit);
    if (inner != null) {
      return inner;
    }
    if (onlyNames) {
      return new Utterance(speaker, done, cue, to, to, credit);
    }
    boolean nominal = done == Act.PREDICT && adjuncts.isNominal(tokens, verb, content, to);
    return new Utterance(speaker, done, cue, nominal ? verb : content, to, credit);
  }

  /** "The ministry said it could not confirm X": the inner verb decides. */
  private @Nullable Utterance ofHimself(
      List<Token> tokens, int from, int to, Speaker speaker, @Nullable Agency credit) {
    if (!isPronoun(tokens.get(from))) {
      return null;
    }
    for (int verb = from + 1; verb < Math.min(to, from + 6); verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      int content = act == null ? -1 : adjuncts.contentStart(tokens, verb, to);
      if (content >= 0 && (act == Act.AFFIRM || act == Act.DENY)) {
        boolean negated = verbs.isNegated(tokens, from, verb);
        String cue = SpeakerReader.text(tokens.subList(negated ? from + 1 : verb, verb + 1));
        return new Utterance(speaker, negated ? Act.HEDGE : act, cue, content, to, credit);
      }
    }
    return null;
  }

  /** Statement, speaker, verb. */
  private @Nullable Utterance behind(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    int end = verbs.subjectEnd(tokens, from, verb);
    boolean unnamed = Anonymity.isUnnamed(tokens);
    Speaker speaker = null;
    int statementEnd = -1;
    int tried = 0;
    for (int i = end - 1; i > from && tried < MAX_APPOSITIONS && end - i < MAX_SUBJECT; i--) {
      Token token = tokens.get(i);
      if (!token.is(",") && !token.isQuoteMark()) {
        continue;
      }
      if (i + 1 < end) {
        tried++;
        Speaker longer = subjects.read(tokens, i + 1, end, memory, unnamed);
        boolean better =
            speaker == null
                || isName(tokens, i + 1, statementEnd)
                || isName(tokens, statementEnd + 1, tokens.get(end - 1).is(",") ? end - 1 : end);
        if (longer != null && better) {
          speaker = longer;
          statementEnd = i;
        }
      }
      if (token.isQuoteMark()) {
        break;
      }
    }
    if (speaker == null || !isStatement(tokens, from, statementEnd)) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, adjuncts.tailEnd(tokens, verb, to));
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    return new Utterance(speaker, act, tokens.get(verb).text(), from, statementEnd, credit);
  }

  private static boolean isName(List<Token> tokens, int from, int to) {
    return from < to && to - from <= 6 && areCapitalised(tokens.subList(from, to));
  }

  private static boolean areCapitalised(List<Token> tokens) {
    for (Token token : tokens) {
      if (!token.isCapitalised()) {
        return false;
      }
    }
    return true;
  }

  /** Statement, verb, speaker; also "according to". */
  private @Nullable Utterance inverted(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    boolean according = tokens.get(verb).is("according");
    if (!according && (!verbs.mayStandBeforeSubject(tokens.get(verb)) || verb <= from + 1)) {
      return null;
    }
    Token before = tokens.get(verb - 1);
    if (!according && !before.is(",") && !before.isQuoteMark()) {
      return null;
    }
    int start = verb + (according ? 2 : 1);
    int end = adjuncts.withoutTrailingTime(tokens, start, to);
    boolean unnamed = Anonymity.isUnnamed(tokens);
    for (int tried = 0; tried <= MAX_APPOSITIONS && end > start; tried++) {
      Speaker speaker = subjects.read(tokens, start, end, memory, unnamed);
      if (speaker != null && isStatement(tokens, from, verb)) {
        String cue = according ? "according to" : tokens.get(verb).text();
        Agency credit = agencies.named(speaker.holder().name());
        return new Utterance(speaker, act, cue, from, verb, credit);
      }
      end = lastMark(tokens, start, end);
    }
    return null;
  }

  private static int lastMark(List<Token> tokens, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (tokens.get(i).is(",") || tokens.get(i).isQuoteMark() || tokens.get(i).is("as")) {
        return i;
      }
    }
    return start;
  }

  /** "According to the ministry, ...". */
  private @Nullable Utterance accordingTo(
      List<Token> tokens, int from, int to, SpeakerMemory memory) {
    if (!tokens.get(from).is("according") || from + 3 >= to || !tokens.get(from + 1).is("to")) {
      return null;
    }
    Utterance found = null;
    int tried = 0;
    for (int i = from + 3; i < Math.min(to, from + MAX_SUBJECT) && tried < 3; i++) {
      if (tokens.get(i).is(",")) {
        tried++;
        boolean apposition = found != null && nextComma(tokens, i, to) < 0;
        Speaker speaker = subjects.read(tokens, from + 2, i, memory, Anonymity.isUnnamed(tokens));
        if (speaker != null && i + 2 < to && (found == null || apposition || speaker.isNamed())) {
          Agency credit = agencies.named(speaker.holder().name());
          found = new Utterance(speaker, Act.SAY, "according to", i + 1, to, credit);
        }
      }
    }
    return found;
  }

  private static int nextComma(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  /** A quotation followed by a name and an office, or a headline that ends in ": Officials". */
  private @Nullable Utterance verbless(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int mark = -1;
    for (int i = Math.max(from + 3, to - MAX_SUBJECT); i < to - 1; i++) {
      Token token = tokens.get(i);
      boolean closes = token.isQuoteMark() && !tokens.get(i + 1).quoted();
      boolean heading = token.is(":") && !tokens.get(to - 1).is(".") && to - i <= 6;
      if (closes || heading) {
        mark = i;
      }
    }
    if (mark < 0 || (!tokens.get(mark + 1).isCapitalised() && !tokens.get(mark).is(":"))) {
      return null;
    }
    Speaker speaker = subjects.read(tokens, mark + 1, to, memory, false);
    boolean known =
        speaker != null && (speaker.isNamed() || speaker.holder().kind() == HolderKind.ANONYMOUS);
    return known ? new Utterance(speaker, Act.SAY, "", from, mark, null) : null;
  }

  private static boolean isStatement(List<Token> tokens, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.get(i).quoted() ? 3 : tokens.get(i).isWord() ? 1 : 0;
    }
    return words >= 3;
  }

  /** "that X and that Y" is two statements, and so is "X and we will Y". */
  private static List<Utterance> coordinated(List<Token> tokens, Utterance utterance) {
    if (utterance.act() == Act.LEAVE_UNVERIFIED) {
      return List.of(utterance);
    }
    List<Utterance> parts = new ArrayList<>();
    int from = utterance.from();
    for (int i = from + 3; i < utterance.to() - 3 && parts.size() < MAX_CUTS; i++) {
      if (tokens.get(i).is("and")) {
        boolean that = tokens.get(i + 1).is("that") && utterance.speaker() != null;
        boolean future = isPronoun(tokens.get(i + 1)) && isFuture(tokens.get(i + 2));
        if (that || future) {
          parts.add(part(utterance, from, i));
          from = that ? i + 2 : i + 1;
        }
      }
    }
    parts.add(part(utterance, from, utterance.to()));
    return parts;
  }

  private static boolean isPronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }

  private static boolean isFuture(Token token) {
    return token.is("will") || token.is("would") || token.is("shall");
  }

  private static Utterance part(Utterance whole, int from, int to) {
    return new Utterance(whole.speaker(), whole.act(), whole.cue(), from, to, whole.credit());
  }
}
