package dev.credence.ingest.claim;

import java.util.List;

/** Finds the words of a statement by which its speaker withholds. */
final class Hedges {

  private static final int MAX_ADVERBS = 4;

  /** So many words of a restrictive relative clause hold its verb. */
  private static final int MAX_RELATIVE = 4;

  private static final WordSet ADVERBIAL =
      WordSet.of("after", "because", "when", "while", "although", "though", "until", "whereas");
  private static final WordSet BEING = WordSet.of("is", "are", "was", "were", "been", "being");
  private static final WordSet BETWEEN =
      WordSet.of("also", "now", "still", "long", "even", "however", "then", "not", "all", "both");
  private static final WordSet BEFORE_ADJECTIVE =
      WordSet.of(
          "is", "are", "was", "were", "be", "been", "being", "more", "less", "most", "least", "not",
          "very", "as", "the", "a", "seems", "seem", "appears", "looks", "will", "would", "far",
          "how", "quite", "so", "it's");
  private static final WordSet NO_VERBS =
      WordSet.of(
          "the", "a", "an", "his", "her", "their", "its", "police", "him", "them", "us", "me",
          "this", "that", "local", "other", "every", "each", "all", "any", "no");

  private static final WordSet BEFORE_ASIDE =
      WordSet.of("despite", "without", "of", "by", "for", "not", "cannot");

  private final Phrases raised;
  private final Phrases hearsay;
  private final Phrases withhold;
  private final WordSet doubt;
  private final Modals modals;
  private final WordSet finite;

  Hedges(Lexicon cues) {
    this.raised = cues.phrases("raised");
    this.hearsay = cues.phrases("hearsay");
    this.withhold = cues.phrases("withhold");
    this.doubt = cues.words("doubt");
    this.modals = new Modals(cues);
    this.finite = cues.words("finite");
  }

  /** Where the first hedge outside a relative clause stands; -1 where none does. */
  int find(List<Token> tokens, int from, int to) {
    boolean clause = false;
    for (int i = from; i < to; i++) {
      clause |= finite.contains(tokens.get(i).lower()) || isPast(tokens.get(i));
      if (clause && i > from && isAdverbial(tokens, i, to)) {
        i = adverbialEnd(tokens, i, to) - 1;
        continue;
      }
      if (i > from && Clauses.opensRelative(tokens, i, to)) {
        i = Clauses.relativeEnd(tokens, i, to) - 1;
        continue;
      }
      if (isRestrictive(tokens, i, from)) {
        // "Militants who were suspected of" describes them.
        i += MAX_RELATIVE;
        continue;
      }
      boolean aside = i > from && BEFORE_ASIDE.contains(tokens.get(i - 1).lower());
      boolean heard = hearsay.lengthAt(tokens, i, to) > 0 && !aside;
      if (heard || lengthAt(tokens, i, from, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isRestrictive(List<Token> tokens, int i, int from) {
    if (i <= from || !tokens.get(i - 1).isWord()) {
      return false;
    }
    Token token = tokens.get(i);
    boolean that =
        token.is("that")
            && i + 1 < tokens.size()
            && hearsay.lengthAt(tokens, i + 1, tokens.size()) > 0
            && !finite.contains(tokens.get(i - 1).lower())
            && !tokens.get(i - 1).lower().endsWith("ed")
            && !doubt.contains(tokens.get(i - 1).lower());
    return that || (token.is("who") && !tokens.get(i - 1).is("and"));
  }

  /** "She left after he had allegedly threatened her" vouches for her leaving. */
  private static boolean isAdverbial(List<Token> tokens, int i, int to) {
    return ADVERBIAL.contains(tokens.get(i).lower())
        && i + 2 < to
        && tokens.get(i + 1).isWord()
        && !tokens.get(i + 1).lower().endsWith("ing");
  }

  private static int adverbialEnd(List<Token> tokens, int from, int to) {
    int end = from + 2;
    while (end < to
        && !tokens.get(end).is(",")
        && !tokens.get(end).is(";")
        && !tokens.get(end).is(":")) {
      end++;
    }
    return Math.min(end, to);
  }

  private static boolean isPast(Token token) {
    return token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalised();
  }

  private int lengthAt(List<Token> tokens, int i, int from, int to) {
    if (tokens.get(i).isCapitalised() && i > from) {
      return 0;
    }
    int length = withhold.lengthAt(tokens, i, to);
    length = length > 0 ? length : raisedLength(tokens, i, to);
    if (length == 0 && isLikely(tokens, i, from, to)) {
      return 1;
    }
    if (length == 0 && couldBe(tokens, i, from, to)) {
      return 2;
    }
    if (length > 0 && tokens.get(i + length - 1).is("to") && !isVerb(tokens, i + length, to)) {
      return 0;
    }
    return length > 0 && modals.isOther(tokens, i, from, to) ? 0 : length;
  }

  /** "Were reported to the police" reports nothing. */
  private static boolean isVerb(List<Token> tokens, int i, int to) {
    if (i >= to) {
      return false;
    }
    Token token = tokens.get(i);
    String word = token.lower();
    return !token.isCapitalised()
        && !NO_VERBS.contains(word)
        && (!Plurals.isPlural(word) || word.length() < 4);
  }

  /** "It could be a meteorite", but not "could be announced", which is to come. */
  private static boolean couldBe(List<Token> tokens, int i, int from, int to) {
    boolean be = tokens.get(i).is("could") && i > from && i + 2 < to && tokens.get(i + 1).is("be");
    return be && !Conjectures.isParticiple(tokens, i + 2, to);
  }

  /** "Is also believed to", "has been rumoured to". */
  private int raisedLength(List<Token> tokens, int i, int to) {
    if (!BEING.contains(tokens.get(i).lower())) {
      return 0;
    }
    int at = i + 1;
    while (at < Math.min(to, i + MAX_ADVERBS) && isAdverb(tokens.get(at))) {
      at++;
    }
    int length = at < to ? raised.lengthAt(tokens, at, to) : 0;
    return length == 0 ? 0 : at + length - i;
  }

  private static boolean isAdverb(Token token) {
    return BETWEEN.contains(token.lower()) || token.lower().endsWith("ly");
  }

  /** "The crew likely fled": an adverb, not the adjective of "is likely to". */
  private static boolean isLikely(List<Token> tokens, int i, int from, int to) {
    if (!tokens.get(i).is("likely") || i + 1 >= to || tokens.get(i + 1).is("to")) {
      return false;
    }
    String before = i > from ? tokens.get(i - 1).lower() : "";
    Token next = tokens.get(i + 1);
    return next.isWord()
        && !next.is("that")
        && !BEFORE_ADJECTIVE.contains(before)
        && !before.endsWith("n't");
  }

  /** The words of the hedge at an index; an adverb of hearsay is taken out in {@code edits}. */
  String remove(List<Token> tokens, int at, int from, int to, Edits edits) {
    if (hearsay.lengthAt(tokens, at, to) == 0) {
      int length = Math.max(1, lengthAt(tokens, at, from, to));
      return SpeakerReader.text(tokens.subList(at, at + length));
    }
    edits.delete(at);
    if (at == from && at + 1 < to && tokens.get(at + 1).is(",")) {
      edits.delete(at + 1);
    }
    return tokens.get(at).text();
  }
}
