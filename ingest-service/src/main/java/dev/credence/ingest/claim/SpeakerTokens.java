package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of the words that may describe a speaker: asides, relative clauses, marks around them.
 */
final class SpeakerTokens {

  private static final WordSet NO_GERUND_OBJECT =
      WordSet.of(
          "to", "at", "on", "in", "from", "with", "for", "and", "the", "a", "an", "about", "by");
  private static final WordSet RELATIVES = WordSet.of("who", "whose", "whom", "which");

  private SpeakerTokens() {}

  /** "The actor, who friends": what follows is said inside a relative clause. */
  static boolean endsInsideRelative(List<Token> description) {
    for (int i = description.size() - 1; i > 0; i--) {
      Token token = description.get(i);
      if (token.is(",") || isDash(token)) {
        if (i + 2 >= description.size() || !RELATIVES.contains(description.get(i + 1).lower())) {
          return false;
        }
        // Of its own verb nothing is seen, or there is another clause in it.
        List<Token> clause = description.subList(i + 2, description.size());
        return clause.size() <= 2 || clause.stream().anyMatch(word -> word.is("that"));
      }
    }
    return false;
  }

  /** "A suspect who the navy": where the subject of what follows starts; 0 for no such clause. */
  static int objectRelative(List<Token> description) {
    for (int i = description.size() - 2; i > Math.max(0, description.size() - 5); i--) {
      Token next = description.get(i + 1);
      boolean subject =
          next.is("the")
              || next.isCapitalised()
              || next.is("they")
              || next.is("he")
              || next.is("she");
      if (subject && (description.get(i).is("who") || description.get(i).is("which"))) {
        return next.is("he") || next.is("she") || next.is("they") ? 0 : i + 1;
      }
    }
    return 0;
  }

  static List<Token> withoutConjunction(List<Token> tokens) {
    boolean conjunction = tokens.size() > 1 && (tokens.get(0).is("but") || tokens.get(0).is("and"));
    return conjunction ? tokens.subList(1, tokens.size()) : tokens;
  }

  /** "Trying to help a man": no subject. */
  static boolean opensClause(List<Token> tokens) {
    return tokens.size() > 1
        && tokens.get(0).lower().endsWith("ing")
        && tokens.get(0).text().length() > 4
        && !tokens.get(1).isCapitalised()
        && NO_GERUND_OBJECT.contains(tokens.get(1).lower());
  }

  /** Without the full stops of "Gen." and "Kenneth P.". */
  static List<Token> withoutStops(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.is(".")) {
        return tokens.stream().filter(kept -> !kept.is(".")).toList();
      }
    }
    return tokens;
  }

  static List<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    int depth = 0;
    boolean inDashes = false;
    for (Token token : tokens) {
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (isDash(token) && (inDashes || opensParenthesis(tokens, token))) {
        inDashes = !inDashes;
      } else if (inDashes) {
        continue;
      } else if (depth == 0 && token.is(",")) {
        addPart(parts, part);
        part = new ArrayList<>();
      } else if (depth == 0) {
        part.add(token);
      }
    }
    addPart(parts, part);
    return parts;
  }

  private static boolean isDash(Token token) {
    return token.is("-") || token.is("–") || token.is("—");
  }

  /** Another dash behind it, or a relative clause: its closing dash has been cut off. */
  private static boolean opensParenthesis(List<Token> tokens, Token dash) {
    boolean next = true;
    for (Token token : tokens) {
      if (token.start() > dash.start()) {
        if (isDash(token) || (next && RELATIVES.contains(token.lower()))) {
          return true;
        }
        next = false;
      }
    }
    return false;
  }

  /** Leaves out ages and relative clauses set between commas. */
  private static void addPart(List<List<Token>> parts, List<Token> part) {
    // "Which he" before a verb is no aside: the verb is its own.
    boolean relative = part.size() > 2 && RELATIVES.contains(part.get(0).lower());
    boolean age = part.size() == 1 && part.get(0).isNumber();
    if (!(relative || age) || parts.isEmpty()) {
      parts.add(untilRelative(part));
    }
  }

  /** "An analyst with the institute who once handled it": what stands before "who". */
  private static List<Token> untilRelative(List<Token> part) {
    for (int i = 3; i < part.size() - 1; i++) {
      if (part.get(i).is("who")) {
        return part.subList(0, i);
      }
    }
    return part;
  }

  static List<Token> trim(List<Token> tokens) {
    int start = 0;
    int end = tokens.size();
    while (start < end && isMark(tokens.get(start))) {
      start++;
    }
    while (end > start && isMark(tokens.get(end - 1))) {
      end--;
    }
    return tokens.subList(start, end);
  }

  private static boolean isMark(Token token) {
    return !token.isWord() && !token.isNumber() && !token.is("(") && !token.is(")");
  }
}
