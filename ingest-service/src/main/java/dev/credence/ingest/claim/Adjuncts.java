package dev.credence.ingest.claim;

import java.util.List;

/** What stands around a verb of saying without being said: hearers, times, places, conditions. */
final class Adjuncts {

  private static final int MAX_HEARER = 16;

  private static final int MAX_HEARER_WORDS = 6;
  private static final int MAX_HEARER_NAME = 4;
  private static final WordSet PERSONAL = WordSet.of("him", "them", "me", "us", "reporters", "you");
  private static final WordSet HEARER_OPENINGS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "our");
  private static final WordSet STATEMENT_OPENINGS =
      WordSet.of(
          "he", "she", "they", "it", "we", "i", "the", "a", "an", "his", "her", "their", "its",
          "there", "this", "these", "no", "how", "about");
  private static final WordSet PLACES = WordSet.of("in", "at", "on", "during");

  private final Lexicon lexicon = Lexicon.load("adjuncts");
  private final WordSet leadIn = lexicon.words("lead-in");
  private final WordSet simpleLeadIn = lexicon.words("simple-lead-in");
  private final WordSet times = lexicon.words("time");
  private final WordSet settings = lexicon.words("setting");
  private final WordSet settingPrepositions = lexicon.words("setting-preposition");
  private final WordSet hearers = lexicon.words("hearer");
  private final WordSet prepositions = lexicon.words("preposition");
  private final WordSet emotions = lexicon.words("emotion");
  private final AgencyNames agencies;
  private final WordSet clauseWords = Lexicon.load("cues").words("clause");
  private final WordSet subordinate = Lexicon.load("cues").words("subordinate");
  private final Verbs verbs;
  private final Outlets outlets = new Outlets();
  private final WordSet pasts =
      new WordSet(
          Lexicon.load("past").entries("irregular").stream()
              .map(entry -> entry.substring(entry.indexOf('=') + 1).strip())
              .toList());

  Adjuncts(Verbs verbs, AgencyNames agencies) {
    this.agencies = agencies;
    this.verbs = verbs;
  }

  /** Where what is said starts behind a verb; -1 where nothing said stands behind it. */
  int contentStart(List<Token> tokens, int verb, int to) {
    int i = verb + verbs.lengthAt(tokens, verb, to);
    if (verbs.namesHearer(tokens.get(verb)) && i < to && !tokens.get(i).is("that")) {
      i = pastHearer(tokens, i, to);
    }
    i = i < 0 ? -1 : pastAdjuncts(tokens, i, to);
    if (i < 0 || i >= to) {
      return -1;
    }
    Token token = tokens.get(i);
    if (token.is(",")) {
      int that = parenthesisEnd(tokens, i, to);
      if (that > 0) {
        return that;
      }
      boolean quotation = i + 1 < to && tokens.get(i + 1).isQuoteMark();
      return quotation ? i + 1 : -1;
    }
    if (token.is(":") || token.is("that")) {
      return i + 1 < to ? i + 1 : -1;
    }
    if (prepositions.contains(token.lower()) || emotions.contains(token.lower())) {
      return behindObject(tokens, i, to);
    }
    boolean said =
        token.isWord() || token.isNumber() || token.quoted() || "$€£(".contains(token.text());
    return said && !(token.is("as") || token.is("and") || token.is("or")) ? i : -1;
  }

  /** Whether what follows a verb up to the next mark has no verb of its own. */
  boolean isObject(List<Token> tokens, int content, int to) {
    Token before = tokens.get(content - 1);
    Token first = tokens.get(content);
    if (first.quoted() || before.is("that") || ":,".contains(before.text())) {
      return false;
    }
    for (int i = content; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(",")
          && i + 2 < to
          && tokens.get(i + 1).isNumber()
          && tokens.get(i + 2).is(",")) {
        // An age between commas.
        i += 2;
        continue;
      }
      if (token.is(",") && i + 1 < to && subordinate.contains(tokens.get(i + 1).lower())) {
        return false;
      }
      if (subordinate.contains(token.lower()) || ",;:—–".contains(token.text())) {
        return true;
      }
      boolean regularPast = token.lower().endsWith("ed") && !token.isCapitalised();
      if (token.quoted()
          || regularPast
          || pasts.contains(token.lower())
          || (clauseWords.contains(token.lower()) && !token.isCapitalised())) {
        return false;
      }
    }
    return true;
  }

  /** Whether what follows a verb is its object and no clause: "promised safe passage". */
  boolean isNominal(List<Token> tokens, int verb, int content, int to) {
    Token before = tokens.get(content - 1);
    if (tokens.get(content).is("to") || before.is("that") || before.is(":") || before.is(",")) {
      return false;
    }
    for (int i = content; i < to; i++) {
      Token token = tokens.get(i);
      if (subordinate.contains(token.lower()) || token.is(",") || token.is(";")) {
        return true;
      }
      if (clauseWords.contains(token.lower())) {
        return false;
      }
    }
    return !tokens.get(verb).lower().endsWith("ing");
  }

  /** "said in Oslo that", "expressed concern on Monday about"; -1 where only an object follows. */
  private int behindObject(List<Token> tokens, int from, int to) {
    boolean emotion = emotions.contains(tokens.get(from).lower());
    for (int i = from + 1; i < Math.min(to - 1, from + 10); i++) {
      Token token = tokens.get(i);
      if (token.is("that") || (emotion && (token.is("about") || token.is("over")))) {
        return i + 1;
      }
    }
    boolean place = PLACES.contains(tokens.get(from).lower());
    return place ? from : -1;
  }

  /** "said, however, that". */
  private static int parenthesisEnd(List<Token> tokens, int comma, int to) {
    for (int i = comma + 1; i < Math.min(to - 2, comma + 8); i++) {
      if (tokens.get(i).is(",") && tokens.get(i + 1).is("that")) {
        return i + 2;
      }
    }
    return -1;
  }

  /** Whether the clause ends behind the verb, a hearer and a time aside. */
  boolean endsBehind(List<Token> tokens, int verb, int to) {
    int i = verb + 1;
    if (verbs.namesHearer(tokens.get(verb))) {
      int past = pastHearer(tokens, i, to);
      i = past < 0 ? to : past;
    }
    i = pastAdjuncts(tokens, i, to);
    boolean remark =
        i + 2 < to && tokens.get(i).is(",") && tokens.get(i + 1).lower().endsWith("ing");
    return i >= to
        || remark
        || ".:".contains(tokens.get(i).text())
        || (i == to - 1 && !tokens.get(i).isWord());
  }

  private int pastHearer(List<Token> tokens, int from, int to) {
    int agency = agencies.lengthAt(tokens, from, to);
    boolean hearer = from + 1 < to && PERSONAL.contains(tokens.get(from).lower());
    if (hearer && tokens.get(from + 1).isWord() && !tokens.get(from + 1).is("that")) {
      return from + 1;
    }
    int comma = -1;
    for (int i = from; i < Math.min(to, from + MAX_HEARER) && comma < 0; i++) {
      Token token = tokens.get(i);
      if (token.is("that") || token.is(":") || token.isQuoteMark()) {
        return i;
      }
      comma = token.is(",") ? i : -1;
    }
    int limit = comma < 0 ? to : comma;
    int named = namedHearerEnd(tokens, from, limit, agency);
    return named > 0 && named < limit ? named : comma;
  }

  private int namedHearerEnd(List<Token> tokens, int from, int to, int agency) {
    if (agency > 0) {
      return from + agency;
    }
    int outlet = from + (from < to && tokens.get(from).is("the") ? 1 : 0);
    int outletLength = outlet < to ? outlets.lengthAt(tokens, outlet) : 0;
    if (outletLength > 0 && outlet + outletLength < to) {
      return outlet + outletLength;
    }
    int described = describedHearerEnd(tokens, from, to);
    if (described > 0) {
      return described;
    }
    int name = nameEnd(tokens, from, to);
    if (name > 0 && (opensStatement(tokens.get(name)) || opensDay(tokens, name, to))) {
      return name;
    }
    return from < to && hearers.contains(tokens.get(from).lower()) ? from + 1 : -1;
  }

  /** Behind a name of at most four words, "the" included; -1 where none stands there. */
  private static int nameEnd(List<Token> tokens, int from, int to) {
    int start = from < to && tokens.get(from).is("the") ? from + 1 : from;
    int end = start;
    while (end < Math.min(to, start + MAX_HEARER_NAME)
        && tokens.get(end).isCapitalised()
        && !tokens.get(end).quoted()) {
      end++;
    }
    return end > start && end < to && !Calendar.isDay(tokens.get(start)) ? end : -1;
  }

  private static boolean opensStatement(Token token) {
    return STATEMENT_OPENINGS.contains(token.lower()) && !token.isCapitalised();
  }

  private static boolean opensDay(List<Token> tokens, int i, int to) {
    return i + 2 < to && tokens.get(i).is("on") && Calendar.isDay(tokens.get(i + 1));
  }

  /** "Told the newspaper he": the hearer ends where another noun phrase opens; -1 for none. */
  private int describedHearerEnd(List<Token> tokens, int from, int to) {
    if (from >= to || !HEARER_OPENINGS.contains(tokens.get(from).lower())) {
      return -1;
    }
    for (int i = from + 1; i < Math.min(to - 1, from + MAX_HEARER_WORDS); i++) {
      Token token = tokens.get(i);
      boolean opens = STATEMENT_OPENINGS.contains(token.lower());
      if (opens) {
        return i > from + 1 ? i : -1;
      }
      boolean clause = token.is("to") || clauseWords.contains(token.lower());
      if (!token.isWord() || token.quoted() || clause) {
        return -1;
      }
    }
    return -1;
  }

  private int pastAdjuncts(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to) {
      Token token = tokens.get(i);
      int setting = settingLength(tokens, i, to);
      if (setting > 0) {
        i += setting;
      } else if (i + 1 < to && token.is("on") && Calendar.isDay(tokens.get(i + 1))) {
        i += 2;
      } else if (Calendar.isDay(token)
          || (times.contains(token.lower()) && !opensClause(tokens, i, to))) {
        i++;
      } else if (i + 2 < to && token.is("on") && Calendar.month(tokens.get(i + 1)) != null) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  /** "this" and "last" belong to the statement unless a span of time follows. */
  private boolean opensClause(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    boolean determiner =
        token.is("this") || token.is("last") || token.is("late") || token.is("early");
    return determiner
        && (i + 1 >= to
            || !(times.contains(tokens.get(i + 1).lower())
                || Calendar.isDay(tokens.get(i + 1))
                || tokens.get(i + 1).is("on")));
  }

  private int settingLength(List<Token> tokens, int from, int to) {
    if (!settingPrepositions.contains(tokens.get(from).lower())) {
      return 0;
    }
    if (Anonymity.isAt(tokens, from, to)) {
      return Anonymity.end(tokens, from, to) - from;
    }
    if (tokens.get(from).is("to") && from + 1 < to) {
      int agency = agencies.lengthAt(tokens, from + 1, to);
      if (agency > 0 || hearers.contains(tokens.get(from + 1).lower())) {
        return agency > 0 ? agency + 1 : 2;
      }
      // "Confirmed to Storvik TV on Monday that".
      int name = nameEnd(tokens, from + 1, to);
      boolean hearer =
          name > 0
              && (tokens.get(name).is("that")
                  || opensStatement(tokens.get(name))
                  || opensDay(tokens, name, to));
      return hearer ? name - from : 0;
    }
    for (int i = from + 1; i < Math.min(to, from + 6); i++) {
      String word = tokens.get(i).lower();
      if (settings.contains(word)) {
        int end = i + 1;
        while (end < Math.min(to, i + 4) && settings.contains(tokens.get(end).lower())) {
          end++;
        }
        return withCompanion(tokens, end, to) - from;
      }
      if (word.equals("that") || word.equals(",") || (word.equals("the") && i > from + 1)) {
        return 0;
      }
    }
    return 0;
  }

  /** "in an interview with X". */
  private int withCompanion(List<Token> tokens, int from, int to) {
    if (from + 1 < to && tokens.get(from).is("with")) {
      int i = from + 1;
      while (i < to && i < from + 6 && tokens.get(i).isCapitalised()) {
        i++;
      }
      return i;
    }
    return from;
  }

  boolean opensLeadIn(Token first) {
    return leadIn.contains(first.lower()) || first.lower().endsWith("ing");
  }

  /** Past conjunctions, adverbs and "On Friday" at the start of a clause. */
  int pastLeadIn(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to) {
      Token token = tokens.get(i);
      if (simpleLeadIn.contains(token.lower()) || token.is(",") || token.isQuoteMark()) {
        i++;
      } else if (i + 1 < to && token.is("on") && Calendar.isDay(tokens.get(i + 1))) {
        i += 2;
      } else if (Calendar.isDay(token) && i + 1 < to && !tokens.get(i + 1).is("'s")) {
        i++;
        while (i + 1 < to && times.contains(tokens.get(i).lower())) {
          i++;
        }
      } else if (i == from && opensTime(tokens, i, to)) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** "Last week the navy". */
  private boolean opensTime(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    return i + 2 < to
        && (token.is("last") || token.is("this") || token.is("earlier"))
        && (times.contains(tokens.get(i + 1).lower()) || Calendar.isDay(tokens.get(i + 1)));
  }

  /** A description behind the verb without "on Friday" and a full stop. */
  int withoutTrailingTime(List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from + 1) {
      Token last = tokens.get(end - 1);
      if (!last.isWord() && !last.isNumber() && !last.is(")")) {
        end--;
      } else if (Calendar.isDay(last) && tokens.get(end - 2).is("on")) {
        end -= 2;
      } else if (last.is("yesterday") || last.is("today") || Calendar.isDay(last)) {
        end--;
      } else {
        break;
      }
    }
    return end;
  }

  /** Where the hearer and the setting behind a verb end that follows the statement. */
  int tailEnd(List<Token> tokens, int verb, int to) {
    for (int i = verb + 1; i < to; i++) {
      if (tokens.get(i).is(",") || tokens.get(i).isQuoteMark()) {
        return i;
      }
    }
    return to;
  }
}
