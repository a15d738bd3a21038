package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agencies;
import dev.credence.ingest.text.Agency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a verb of saying without being said: hearers, times, places, conditions. */
final class Adjuncts {

  private static final int MAX_HEARER = 16;
  private static final int LONGEST_AGENCY = 4;
  private static final Set<String> LEAD_IN =
      Set.of(
          "in",
          "on",
          "at",
          "by",
          "after",
          "before",
          "during",
          "following",
          "under",
          "amid",
          "meanwhile",
          "however",
          "although",
          "though",
          "while",
          "since",
          "despite",
          "earlier",
          "last",
          "for",
          "as",
          "when",
          "but",
          "and",
          "yesterday",
          "today",
          "separately",
          "later",
          "also",
          "still",
          "yet",
          "so",
          "then",
          "instead",
          "from",
          "with",
          "asked",
          "unfortunately",
          "moreover",
          "furthermore",
          "additionally",
          "nevertheless",
          "nonetheless");
  private static final Set<String> SIMPLE_LEAD_IN =
      Set.of(
          "but",
          "and",
          "however",
          "meanwhile",
          "although",
          "though",
          "while",
          "yet",
          "so",
          "then",
          "also",
          "still",
          "later",
          "separately",
          "earlier",
          "yesterday",
          "today",
          "moreover",
          "nor",
          "whereas");
  private static final Set<String> TIMES =
      Set.of(
          "yesterday",
          "today",
          "earlier",
          "later",
          "also",
          "again",
          "separately",
          "tonight",
          "late",
          "early",
          "this",
          "last",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "previously",
          "publicly");
  private static final Set<String> SETTINGS =
      Set.of(
          "statement",
          "interview",
          "message",
          "tweet",
          "speech",
          "report",
          "letter",
          "briefing",
          "conference",
          "post",
          "address",
          "call",
          "twitter",
          "facebook",
          "telegram",
          "email",
          "e-mail",
          "radio",
          "television",
          "phone",
          "telephone",
          "media",
          "visit",
          "meeting",
          "hearing");
  private static final Set<String> SETTING_PREPOSITIONS =
      Set.of("in", "at", "on", "during", "by", "via", "to", "through", "after", "speaking");
  private static final Set<String> HEARERS =
      Set.of(
          "reporters",
          "journalists",
          "him",
          "her",
          "them",
          "us",
          "me",
          "parliament",
          "lawmakers",
          "state",
          "local",
          "media");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "over", "of", "about", "against", "with", "for", "by", "from", "into", "in", "at", "on",
          "during");
  private static final Set<String> EMOTIONS =
      Set.of(
          "concern",
          "concerns",
          "alarm",
          "regret",
          "hope",
          "fears",
          "confidence",
          "doubt",
          "doubts",
          "worry",
          "worries",
          "outrage",
          "anger");

  private final Agencies agencies = Agencies.bundled();
  private final Verbs verbs;

  Adjuncts(Verbs verbs) {
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
    if (PREPOSITIONS.contains(token.lower()) || EMOTIONS.contains(token.lower())) {
      return behindObject(tokens, i, to);
    }
    boolean said =
        token.isWord() || token.isNumber() || token.quoted() || "$€£(".contains(token.text());
    return said && !(token.is("as") || token.is("and") || token.is("or")) ? i : -1;
  }

  /** "said in Oslo that", "expressed concern on Monday about"; -1 where only an object follows. */
  private static int behindObject(List<Token> tokens, int from, int to) {
    boolean emotion = EMOTIONS.contains(tokens.get(from).lower());
    for (int i = from + 1; i < Math.min(to - 1, from + 10); i++) {
      Token token = tokens.get(i);
      if (token.is("that") || (emotion && (token.is("about") || token.is("over")))) {
        return i + 1;
      }
    }
    boolean place = Set.of("in", "at", "on", "during").contains(tokens.get(from).lower());
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
    return i >= to
        || ".:".contains(tokens.get(i).text())
        || (i == to - 1 && !tokens.get(i).isWord());
  }

  private int pastHearer(List<Token> tokens, int from, int to) {
    int agency = agencyLength(tokens, from, to);
    for (int i = from; i < Math.min(to, from + MAX_HEARER); i++) {
      Token token = tokens.get(i);
      if (token.is("that") || token.is(":") || token.isQuoteMark()) {
        return i;
      }
      if (token.is(",")) {
        return i;
      }
    }
    if (agency > 0) {
      return from + agency;
    }
    return from < to && HEARERS.contains(tokens.get(from).lower()) ? from + 1 : -1;
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
          || (TIMES.contains(token.lower()) && !opensClause(tokens, i, to))) {
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
  private static boolean opensClause(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    boolean determiner =
        token.is("this") || token.is("last") || token.is("late") || token.is("early");
    return determiner
        && (i + 1 >= to
            || !(TIMES.contains(tokens.get(i + 1).lower())
                || Calendar.isDay(tokens.get(i + 1))
                || tokens.get(i + 1).is("on")));
  }

  private int settingLength(List<Token> tokens, int from, int to) {
    if (!SETTING_PREPOSITIONS.contains(tokens.get(from).lower())) {
      return 0;
    }
    if (isAnonymityAt(tokens, from, to)) {
      return anonymityEnd(tokens, from, to) - from;
    }
    if (tokens.get(from).is("to") && from + 1 < to) {
      int agency = agencyLength(tokens, from + 1, to);
      return agency > 0 ? agency + 1 : HEARERS.contains(tokens.get(from + 1).lower()) ? 2 : 0;
    }
    for (int i = from + 1; i < Math.min(to, from + 6); i++) {
      String word = tokens.get(i).lower();
      if (SETTINGS.contains(word)) {
        return withCompanion(tokens, i + 1, to) - from;
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

  /** Whether a sentence says that its speaker wants to stay unnamed. */
  static boolean isUnnamed(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.quoted()
          && (token.is("anonymity")
              || token.is("anonymously")
              || (token.is("named") && i > 1 && tokens.get(i - 1).is("be")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnonymityAt(List<Token> tokens, int from, int to) {
    return anonymityEnd(tokens, from, to) > from;
  }

  private static int anonymityEnd(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 7); i++) {
      if (tokens.get(i).is("anonymity")) {
        return i + 1;
      }
      if (tokens.get(i).is("that")) {
        return from;
      }
    }
    return from;
  }

  /** The end of a description without "speaking on condition of anonymity" and the like. */
  int withoutAnonymity(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean opens =
          token.is("speaking") || token.is("who") || token.is("on") || token.is("requesting");
      if (opens && (isAnonymityAt(tokens, i, to) || asksToStayUnnamed(tokens, i, to))) {
        return i;
      }
    }
    return to;
  }

  private static boolean asksToStayUnnamed(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 12); i++) {
      if (tokens.get(i).is("named")
          || tokens.get(i).is("identified")
          || tokens.get(i).is("authorised")
          || tokens.get(i).is("authorized")) {
        return true;
      }
    }
    return false;
  }

  boolean opensLeadIn(Token first) {
    return LEAD_IN.contains(first.lower()) || first.lower().endsWith("ing");
  }

  /** Past conjunctions, adverbs and "On Friday" at the start of a clause. */
  int pastLeadIn(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to) {
      Token token = tokens.get(i);
      if (SIMPLE_LEAD_IN.contains(token.lower()) || token.is(",") || token.isQuoteMark()) {
        i++;
      } else if (i + 1 < to && token.is("on") && Calendar.isDay(tokens.get(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
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

  /** The agency named among the hearers. */
  @Nullable Agency credit(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = agencyLength(tokens, i, to);
      if (length > 0) {
        return agency(SpeakerReader.text(tokens.subList(i, i + length)));
      }
    }
    return null;
  }

  @Nullable Agency agency(String name) {
    return agencies.named(name).orElse(null);
  }

  private int agencyLength(List<Token> tokens, int from, int to) {
    for (int length = Math.min(LONGEST_AGENCY, to - from); length > 0; length--) {
      List<Token> name = tokens.subList(from, from + length);
      boolean shaped =
          name.get(0).isCapitalised()
              && (length > 1 || name.get(0).text().length() > 4 || isAcronym(name.get(0)));
      if (shaped && agencies.named(SpeakerReader.text(name)).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  /** Short names are common words unless they are in capitals: "Fars" is none, "PA" is one. */
  private static boolean isAcronym(Token token) {
    return token.isAllCaps() || token.text().length() == 4;
  }
}
