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
  private static final WordSet BEHIND_SPEAKER =
      WordSet.of(
          "as", "about", "in", "on", "when", "while", "during", "after", "before", "at", "via");
  private static final WordSet STATEMENT_OPENINGS =
      WordSet.of(
          "the", "a", "an", "he", "she", "it", "they", "his", "her", "its", "their", "this",
          "these", "those", "there", "several", "some", "many", "no", "all", "both");
  private static final WordSet CONTINUATIONS =
      WordSet.of(
          "and",
          "but",
          "who",
          "whose",
          "which",
          "while",
          "although",
          "though",
          "as",
          "after",
          "before",
          "when",
          "where",
          "because",
          "with",
          "in",
          "on",
          "at",
          "a",
          "an",
          "according");
  private static final int MAX_VERBS = 8;
  private static final int MAX_CUTS = 12;
  private static final int MAX_APPOSITIONS = 4;
  private static final int MAX_SUBJECT = 40;
  private static final int MAX_DOCUMENT = 14;
  private static final int MAX_NESTED = 14;
  private static final int MAX_BARE = 10;
  private static final int MAX_LEAD = 7;

  private final SpeakerReader speakers;
  private final Verbs verbs = new Verbs();
  private final AgencyNames agencies = new AgencyNames();
  private final Adjuncts adjuncts = new Adjuncts(verbs, agencies);
  private final SubjectReader subjects;
  private final Reporters reporters;
  private final Unverified unverified = new Unverified();
  private final Datelines datelines = new Datelines(new Countries());
  private final Rebuttals rebuttals;
  private final UntrueStories untrueStories;
  private final ReportNouns reportNouns;
  private final RelativeSpeakers relatives;

  AttributionReader(SpeakerReader speakers) {
    this.speakers = speakers;
    this.subjects = new SubjectReader(speakers, adjuncts);
    this.reporters = new Reporters(speakers.words());
    Lexicon cues = Lexicon.load("cues");
    this.rebuttals = new Rebuttals(cues, verbs, subjects);
    this.untrueStories = new UntrueStories(cues, verbs, adjuncts);
    this.reportNouns = new ReportNouns(speakers.words(), subjects);
    this.relatives = new RelativeSpeakers(verbs, adjuncts, subjects);
  }

  /** The utterances of a sentence, in its order; at least one unless it has no words. */
  List<Utterance> read(List<Token> tokens, SpeakerMemory memory) {
    List<Utterance> all = new ArrayList<>();
    speakers.rememberGroup(tokens, memory);
    int from = datelines.end(tokens);
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
    Speaker introduced = introduced(tokens, all, memory);
    if (introduced != null) {
      int end = tokens.size();
      all.add(new Utterance(introduced, Act.SAY, "", end, end, null));
      memory.spoke(introduced);
    }
    speakers.remember(tokens, memory);
    return all;
  }

  /** "The navy has issued a statement on the ferry:": its subject says what follows. */
  private @Nullable Speaker introduced(
      List<Token> tokens, List<Utterance> said, SpeakerMemory memory) {
    boolean introduces =
        tokens.size() > 3
            && tokens.get(tokens.size() - 1).is(":")
            && said.stream().allMatch(utterance -> utterance.speaker() == null)
            && mentionsDocument(tokens);
    return introduces
        ? subjects.subjectOf(tokens, datelines.end(tokens), tokens.size() - 1, memory)
        : null;
  }

  private boolean mentionsDocument(List<Token> tokens) {
    for (Token token : tokens) {
      if (speakers.references().isDocument(token) && !token.quoted()) {
        return true;
      }
    }
    return false;
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
      boolean absolute = comma && tokens.get(next).is("with") && next + 3 < tokens.size();
      if (absolute && direct(tokens, next + 1, nextBoundary(tokens, next), memory) != null) {
        return new Cut(i, next + 1, -1, null);
      }
      if (comma && next == i + 1 && answers(tokens, from, i, memory)) {
        return new Cut(i, next, -1, null);
      }
      if (comma && next == i + 1 && tellsThat(tokens, from, i, memory)) {
        return new Cut(i, next, -1, null);
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

  /** "The ferry has sunk, the mayor claims that": a comma between two whole clauses. */
  private boolean tellsThat(List<Token> tokens, int from, int comma, SpeakerMemory memory) {
    for (int verb = comma + 2; verb < Math.min(tokens.size() - 2, comma + MAX_BARE); verb++) {
      if (tokens.get(verb).is(",") || tokens.get(verb).quoted()) {
        return false;
      }
      Act act = verbs.actAt(tokens, verb, comma + 1, tokens.size());
      if (act != null) {
        return tokens.get(verb + 1).is("that")
            && hasVerb(tokens, from, comma)
            && !adjuncts.opensLeadIn(tokens.get(from))
            && direct(tokens, comma + 1, tokens.size(), verb, act, memory) != null;
      }
    }
    return false;
  }

  /** "The navy confirmed the sinking, the police has denied it": another holder's answer. */
  private boolean answers(List<Token> tokens, int from, int comma, SpeakerMemory memory) {
    for (int verb = comma + 2; verb < Math.min(tokens.size() - 1, comma + MAX_BARE); verb++) {
      if (tokens.get(verb).is(",") || tokens.get(verb).quoted()) {
        return false;
      }
      Act act = verbs.actAt(tokens, verb, comma + 1, tokens.size());
      if (act != null) {
        Token object = tokens.get(verb + 1);
        boolean answer = object.is("it") || object.is("this") || object.is("that");
        boolean ends = verb + 2 >= tokens.size() || !tokens.get(verb + 2).isWord();
        return answer
            && ends
            && (act == Act.DENY || act == Act.AFFIRM)
            && direct(tokens, from, comma, memory) != null
            && direct(tokens, comma + 1, tokens.size(), verb, act, memory) != null;
      }
    }
    return false;
  }

  private boolean hasVerb(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (speakers.words().isClauseWord(tokens.get(i))) {
        return true;
      }
    }
    return false;
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
    Utterance asReported = asReported(tokens, from, to, memory);
    if (asReported != null) {
      return List.of(asReported);
    }
    Utterance verdict = verdict(tokens, from, to, memory);
    if (verdict != null) {
      return List.of(verdict);
    }
    Utterance rebuttal = rebuttals.read(tokens, from, to, memory);
    if (rebuttal != null) {
      int comma = nextComma(tokens, rebuttal.from(), to);
      Utterance next = comma < 0 || comma + 2 >= to ? null : direct(tokens, comma + 1, to, memory);
      return next == null
          ? List.of(rebuttal)
          : List.of(part(rebuttal, rebuttal.from(), comma), next);
    }
    Utterance untrue = untrueStories.read(tokens, from, to);
    if (untrue != null) {
      return List.of(untrue);
    }
    int tried = 0;
    for (int verb = from; verb < to && tried < MAX_VERBS; verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      boolean according = verb > from && SourcePhrases.sourceStart(tokens, verb, to) > 0;
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
    Utterance quoting = quotedAsSaying(tokens, from, to, memory);
    if (quoting != null) {
      return List.of(quoting);
    }
    Utterance judging = judging(tokens, from, to, memory);
    if (judging != null) {
      return List.of(judging);
    }
    Utterance posted = behindColon(tokens, from, to, memory);
    if (posted != null) {
      return List.of(posted);
    }
    Utterance verbless = verbless(tokens, from, to, memory);
    List<Utterance> divided =
        verbless == null ? reportNouns.read(tokens, from, to, memory) : List.of();
    divided =
        verbless == null && divided.isEmpty() ? relatives.read(tokens, from, to, memory) : divided;
    if (!divided.isEmpty()) {
      return divided;
    }
    return List.of(
        verbless != null ? verbless : new Utterance(null, Act.STATE, "", from, to, null));
  }

  /** Looks for the speaker on both sides of a verb; what stands behind it says where first. */
  private @Nullable Utterance around(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    if (verbs.isHypothetical(tokens, verbs.subjectEnd(tokens, from, verb), verb)) {
      return null;
    }
    if (verbs.isAcknowledging(tokens.get(verb)) && verbs.isNegated(tokens, from, verb)) {
      // "Did not acknowledge that the ferry sank" says nothing of his; it sank for the report.
      return null;
    }
    boolean nothingBehind = adjuncts.contentStart(tokens, verb, to) < 0;
    boolean introduces = to == tokens.size() && tokens.get(to - 1).is(":");
    Utterance first =
        nothingBehind && !introduces
            ? behind(tokens, from, to, verb, act, memory)
            : direct(tokens, from, to, verb, act, memory);
    if (first != null) {
      return first;
    }
    if (!nothingBehind && verb > from && endsStatement(tokens.get(verb - 1))) {
      Utterance inverted = inverted(tokens, from, to, verb, act, memory);
      if (inverted != null) {
        return inverted;
      }
    }
    Utterance second =
        nothingBehind && !introduces
            ? direct(tokens, from, to, verb, act, memory)
            : behind(tokens, from, to, verb, act, memory);
    return second != null ? second : inverted(tokens, from, to, verb, act, memory);
  }

  /** "The agency quoted the mayor as saying X": whoever is quoted. */
  private @Nullable Utterance quotedAsSaying(
      List<Token> tokens, int from, int to, SpeakerMemory memory) {
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
  private @Nullable Utterance behindColon(
      List<Token> tokens, int from, int to, SpeakerMemory memory) {
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

  private static boolean endsStatement(Token token) {
    return token.is(",") || token.isQuoteMark();
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
    int content = pastWhether(tokens, adjuncts.contentStart(tokens, verb, to), to);
    int end = verbs.subjectEnd(tokens, from, verb);
    boolean onlyNames = content < 0 && adjuncts.endsBehind(tokens, verb, to);
    if ((content < 0 && !onlyNames) || end <= from || describesDocument(tokens, end, verb, to)) {
      return null;
    }
    if (verbs.isHypothetical(tokens, end, verb)) {
      return null;
    }
    Speaker speaker =
        reporters.read(tokens, verb, end, subjects.subject(tokens, from, end, memory));
    if (speaker == null) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, onlyNames ? to : content);
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    boolean negated = verbs.isNegated(tokens, from, verb) || isNegative(tokens.get(from));
    boolean factive = negated && verbs.isAcknowledging(tokens.get(verb));
    if (negated && (act == Act.SAY || act == Act.OPINE || onlyNames || factive)) {
      return null;
    }
    int verbEnd = verb + verbs.lengthAt(tokens, verb, to);
    String cue = SpeakerReader.text(tokens.subList(negated ? end : verb, verbEnd));
    boolean undisputed = negated && verbs.isDisputing(tokens.get(verb));
    Act done = undisputed ? Act.AFFIRM : negated ? Act.HEDGE : act;
    Utterance inner = onlyNames ? null : ofHimself(tokens, content, to, speaker, credit);
    if (inner != null) {
      return inner;
    }
    if (onlyNames) {
      return new Utterance(speaker, done, cue, to, to, credit);
    }
    if (verbs.mayShow(tokens.get(verb)) && adjuncts.isObject(tokens, content, to)) {
      return null;
    }
    Utterance nested = nested(tokens, content, to, memory, credit, speaker);
    if (nested != null) {
      return nested;
    }
    boolean nominal = done == Act.PREDICT && adjuncts.isNominal(tokens, verb, content, to);
    return new Utterance(speaker, done, cue, nominal ? verb : content, to, credit);
  }

  /** "Could not verify whether the ferry sank": "the ferry sank" is what stays open. */
  private static int pastWhether(List<Token> tokens, int content, int to) {
    return content >= 0 && content + 1 < to && tokens.get(content).is("whether")
        ? content + 1
        : content;
  }

  /** "Neither the army nor the police confirmed it". */
  private static boolean isNegative(Token subject) {
    return subject.is("neither") || subject.is("nobody") || subject.is("none") || subject.is("no");
  }

  /** "A statement posted on its website": a participle, and no verb of saying. */
  private boolean describesDocument(List<Token> tokens, int end, int verb, int to) {
    return end == verb
        && verb + 1 < to
        && tokens.get(verb).lower().endsWith("ed")
        && speakers.references().isDocument(tokens.get(verb - 1))
        && SpeakerWords.isPreposition(tokens.get(verb + 1));
  }

  /** "The agency reported that officials said X": those who vouch are the officials. */
  private @Nullable Utterance nested(
      List<Token> tokens,
      int from,
      int to,
      SpeakerMemory memory,
      @Nullable Agency credit,
      Speaker outer) {
    if (isPronoun(tokens.get(from)) || tokens.get(from).quoted()) {
      return null;
    }
    for (int verb = from + 1; verb < Math.min(to, from + MAX_NESTED); verb++) {
      Token token = tokens.get(verb);
      if (token.is(",") || token.is(";") || token.is("that") || token.is("who")) {
        return null;
      }
      Act act = verbs.actAt(tokens, verb, from, to);
      if (act != null) {
        Utterance inner = direct(tokens, from, to, verb, act, memory);
        if (inner == null || inner.onlyNamesSpeaker() || inner.speaker() == null) {
          return null;
        }
        Agency passedOn = credit != null ? credit : inner.credit();
        return outer.equals(inner.speaker())
            ? null
            : new Utterance(
                inner.speaker(), inner.act(), inner.cue(), inner.from(), inner.to(), passedOn);
      }
    }
    return null;
  }

  /** "The mayor called the reports false": he denies the reports. */
  private @Nullable Utterance verdict(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int verb = from + 1; verb < Math.min(to - 2, from + MAX_SUBJECT); verb++) {
      if (!verbs.mayGiveVerdict(tokens.get(verb))) {
        continue;
      }
      int falsity = verbs.falsityBehind(tokens, verb + 2, to);
      int end = verbs.subjectEnd(tokens, from, verb);
      boolean negated = verbs.isNegated(tokens, from, verb);
      if (falsity < 0 || end <= from || negated) {
        return null;
      }
      int objectEnd = falsity;
      while (objectEnd > verb + 1 && leadsToVerdict(tokens.get(objectEnd - 1))) {
        objectEnd--;
      }
      Speaker speaker = objectEnd > verb + 1 ? subjects.subject(tokens, from, end, memory) : null;
      return speaker == null
          ? null
          : new Utterance(speaker, Act.DENY, tokens.get(verb).text(), verb + 1, objectEnd, null);
    }
    return null;
  }

  private boolean leadsToVerdict(Token token) {
    return !token.isWord()
        || token.is("as")
        || token.is("a")
        || token.is("an")
        || token.is("and")
        || token.is("completely")
        || verbs.isAdverb(token);
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
    if (end > from + 1 && tokens.get(end - 1).is("who") && tokens.get(end - 2).is(",")) {
      return null;
    }
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
        Speaker longer =
            reporters.read(tokens, verb, end, subjects.read(tokens, i + 1, end, memory, unnamed));
        boolean better =
            speaker == null
                || (!isBackReference(tokens, statementEnd + 1, end)
                    && (isOutlet(longer)
                        || isName(tokens, i + 1, statementEnd)
                        || isName(
                            tokens,
                            statementEnd + 1,
                            tokens.get(end - 1).is(",") ? end - 1 : end)));
        if (longer != null && better) {
          speaker = longer;
          statementEnd = i;
        }
      }
      if (token.isQuoteMark()) {
        break;
      }
    }
    if (speaker == null) {
      return null;
    }
    boolean goesOn = goesOnBehind(tokens, verb, to, statementEnd);
    boolean before = isStatement(tokens, from, statementEnd);
    if (goesOn) {
      Agency credit = agencies.named(speaker.holder().name());
      int start = before ? from : verb + 2;
      return new Utterance(speaker, act, tokens.get(verb).text(), start, to, credit);
    }
    if (!before) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, adjuncts.tailEnd(tokens, verb, to));
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    return new Utterance(speaker, act, tokens.get(verb).text(), from, statementEnd, credit);
  }

  /** "The newspaper": what stands before it is no apposition. */
  private boolean isBackReference(List<Token> tokens, int from, int to) {
    int end = tokens.get(to - 1).is(",") ? to - 1 : to;
    return end - from == 2
        && tokens.get(from).is("the")
        && speakers.words().refersToOutlet(tokens.get(from + 1));
  }

  /** "The ferry, the navy said, was safe": the statement goes on behind the verb. */
  private static boolean goesOnBehind(List<Token> tokens, int verb, int to, int statementEnd) {
    if (verb + 3 >= to || !tokens.get(verb + 1).is(",") || !tokens.get(statementEnd).is(",")) {
      return false;
    }
    Token next = tokens.get(verb + 2);
    return !next.isQuoteMark()
        && !next.quoted()
        && !next.lower().endsWith("ing")
        && !CONTINUATIONS.contains(next.lower())
        && isStatement(tokens, verb + 2, to);
  }

  private static boolean isOutlet(@Nullable Speaker speaker) {
    return speaker != null && speaker.holder().kind() == HolderKind.OUTLET;
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
    int source = SourcePhrases.sourceStart(tokens, verb, to);
    boolean according = source > 0;
    if (!according && (!verbs.mayStandBeforeSubject(tokens.get(verb)) || verb <= from + 1)) {
      return null;
    }
    Token before = tokens.get(verb - 1);
    boolean singleMark = before.is("'") || before.is("’");
    if (!according && !before.is(",") && !before.isQuoteMark() && !singleMark) {
      return null;
    }
    int start = according ? source : verb + 1;
    // "Reported on Sunday by the agency".
    for (int i = start; i < Math.min(to - 1, start + 3); i++) {
      if (tokens.get(i).is("by") && verbs.isReporting(tokens.get(verb))) {
        start = i + 1;
      }
    }
    int end = adjuncts.withoutTrailingTime(tokens, start, to);
    boolean unnamed = Anonymity.isUnnamed(tokens);
    for (int tried = 0; tried <= MAX_APPOSITIONS && end > start; tried++) {
      Speaker speaker =
          reporters.read(tokens, verb, end, subjects.read(tokens, start, end, memory, unnamed));
      if (speaker != null && isStatement(tokens, from, verb)) {
        String cue = according ? cueOf(tokens, verb, source) : tokens.get(verb).text();
        Agency credit = agencies.named(speaker.holder().name());
        return new Utterance(speaker, act, cue, from, verb, credit);
      }
      end = lastMark(tokens, start, end);
    }
    return null;
  }

  private static int lastMark(List<Token> tokens, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      Token token = tokens.get(i);
      if (token.is(",") || token.isQuoteMark() || BEHIND_SPEAKER.contains(token.lower())) {
        return i;
      }
    }
    return start;
  }

  /** "According to the ministry, ...". */
  private @Nullable Utterance accordingTo(
      List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int lead = from;
    while (lead < Math.min(to - 1, from + MAX_LEAD)
        && SourcePhrases.sourceStart(tokens, lead, to) < 0) {
      lead++;
    }
    int source = lead < to ? SourcePhrases.sourceStart(tokens, lead, to) : -1;
    boolean opened = lead == from + 1 && adjuncts.pastLeadIn(tokens, from, to) >= lead;
    if (source > 0 && lead > from && (opened || tokens.get(lead - 1).is(","))) {
      return accordingInside(tokens, from, lead, source, to, memory);
    }
    if (source < 0 || lead > from || source + 1 >= to) {
      return null;
    }
    String cue = cueOf(tokens, from, source);
    Utterance found = null;
    int tried = 0;
    for (int i = source + 1; i < Math.min(to - 2, from + MAX_BARE) && !tokens.get(i).is(","); i++) {
      if (STATEMENT_OPENINGS.contains(tokens.get(i).lower()) && hasFiniteVerb(tokens, i + 1, to)) {
        Speaker speaker = subjects.read(tokens, source, i, memory, Anonymity.isUnnamed(tokens));
        if (speaker != null) {
          Agency credit = agencies.named(speaker.holder().name());
          return new Utterance(speaker, Act.SAY, cue, i, to, credit);
        }
      }
    }
    for (int i = source + 1; i < Math.min(to, from + MAX_SUBJECT) && tried < 3; i++) {
      if (tokens.get(i).is(",")) {
        tried++;
        boolean apposition = found != null && nextComma(tokens, i, to) < 0;
        Speaker speaker = subjects.read(tokens, source, i, memory, Anonymity.isUnnamed(tokens));
        boolean further = found == null || apposition || (speaker != null && speaker.isNamed());
        boolean outlet = found != null && isOutlet(found.speaker());
        if (speaker != null && i + 2 < to && further && !outlet) {
          Agency credit = agencies.named(speaker.holder().name());
          found = new Utterance(speaker, Act.SAY, cue, i + 1, to, credit);
        }
      }
    }
    return found;
  }

  private static String cueOf(List<Token> tokens, int from, int source) {
    return tokens.get(from).lower().equals("according")
        ? "according to"
        : SpeakerReader.text(tokens.subList(from, source));
  }

  /** "Now, according to the ministry, X" and "X, according to the ministry, did Y". */
  private @Nullable Utterance accordingInside(
      List<Token> tokens, int from, int at, int source, int to, SpeakerMemory memory) {
    int comma = nextComma(tokens, at + 1, Math.min(to, at + MAX_BARE + 2));
    if (comma < 0 || comma + 2 >= to) {
      return null;
    }
    Speaker speaker =
        comma > source
            ? subjects.read(tokens, source, comma, memory, Anonymity.isUnnamed(tokens))
            : null;
    if (speaker == null) {
      return null;
    }
    Agency credit = agencies.named(speaker.holder().name());
    boolean leadIn = at - from <= 2 && adjuncts.opensLeadIn(tokens.get(from));
    int start = leadIn ? comma + 1 : from;
    return new Utterance(speaker, Act.SAY, cueOf(tokens, at, source), start, to, credit);
  }

  private boolean hasFiniteVerb(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + MAX_BARE) && !tokens.get(i).is(","); i++) {
      if (speakers.words().isClauseWord(tokens.get(i)) || tokens.get(i).lower().endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  /** "As the Harbour Wire reported, X". */
  private @Nullable Utterance asReported(
      List<Token> tokens, int from, int to, SpeakerMemory memory) {
    if (!tokens.get(from).is("as")) {
      return null;
    }
    for (int verb = from + 2; verb < Math.min(to - 3, from + MAX_NESTED); verb++) {
      if (verbs.actAt(tokens, verb, from, to) == Act.SAY) {
        int comma = nextComma(tokens, verb, Math.min(to, verb + MAX_BARE));
        int end = verbs.subjectEnd(tokens, from + 1, verb);
        if (comma < 0 || end <= from + 1 || adjuncts.contentStart(tokens, verb, comma) >= 0) {
          return null;
        }
        Speaker speaker = subjects.read(tokens, from + 1, end, memory, false);
        return speaker == null
            ? null
            : new Utterance(
                speaker,
                Act.SAY,
                tokens.get(verb).text(),
                comma + 1,
                to,
                agencies.named(speaker.holder().name()));
      }
    }
    return null;
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
