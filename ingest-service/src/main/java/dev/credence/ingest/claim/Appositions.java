package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads descriptions of several parts between commas: "Anna Berg, the mayor of Storvik". */
final class Appositions {

  private static final int MAX_ANTECEDENT = 7;
  private static final int MAX_PARTS = 4;

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Outlets outlets;
  private final OutletReader outletReader;
  private final NameReader names;
  private final Spokesmen spokesmen;
  private final PartReader single;

  Appositions(
      SpeakerWords words,
      Bodies bodies,
      Outlets outlets,
      OutletReader outletReader,
      NameReader names,
      Spokesmen spokesmen,
      PartReader single) {
    this.words = words;
    this.bodies = bodies;
    this.outlets = outlets;
    this.outletReader = outletReader;
    this.names = names;
    this.spokesmen = spokesmen;
    this.single = single;
  }

  @Nullable Speaker several(List<List<Token>> parts, SpeakerMemory memory) {
    List<Token> first = parts.get(0);
    if (words.isOutlet(first)) {
      return outletReader.outlet(first);
    }
    int from = authorStart(first);
    if (from > 0) {
      parts = new ArrayList<>(parts);
      first = first.subList(from, first.size());
      parts.set(0, first);
    }
    int name = -1;
    for (int i = 0; i < parts.size() && name < 0; i++) {
      boolean bare = words.isBareName(parts.get(i)) && !isPlaceTag(parts.get(i));
      name = bare && (i == 0 || words.country(parts.get(i)) == null) ? i : -1;
    }
    Speaker spokesman = spokesman(parts, name, memory);
    if (spokesman != null) {
      return spokesman;
    }
    if (name == 1 && first.size() > 1 && outlets.isKind(first.get(first.size() - 1))) {
      // "The pro-government newspaper, Al Sabah": the kind, then the name.
      return outletReader.outlet(parts.get(1));
    }
    for (List<Token> part :
        name == 0 ? List.<List<Token>>of() : name < 0 ? parts : List.of(first)) {
      List<Token> core = part.subList(0, NounPhrases.coreEnd(part));
      List<Token> named = words.offices().nameBehindRole(core) > 0 ? core : part;
      int start = words.offices().nameBehindRole(named);
      if (start > 0) {
        List<Token> bare = names.withoutTitle(named.subList(start, named.size()));
        return spokesmen.inRole(named.subList(0, start), SpeakerReader.text(bare), memory);
      }
    }
    if (name == 0 && isOutletKind(parts.get(1)) && !words.givenNames().opensPersonName(first)) {
      // "Al Sabah, an Iraqi newspaper".
      return outletReader.outlet(first);
    }
    if (name == 0) {
      for (List<Token> part : parts.subList(1, parts.size())) {
        List<Token> core = part.subList(0, NounPhrases.coreEnd(part));
        boolean body =
            first.get(0).is("the") || bodies.isBodyNoun(core.get(core.size() - 1).lower());
        if (words.offices().hasRole(core) && !body) {
          return spokesmen.inRole(core, SpeakerReader.text(names.withoutTitle(first)), memory);
        }
      }
    }
    boolean article = name == 0 && first.get(0).is("the");
    for (int i = 0; i < parts.size() && !article; i++) {
      if (i != name && words.offices().hasRole(parts.get(i))) {
        boolean ownName = name < 0 || words.offices().nameBehindRole(parts.get(i)) > 0;
        return ownName
            ? single.single(parts.get(i), memory)
            : spokesmen.inRole(
                parts.get(i), SpeakerReader.text(names.withoutTitle(parts.get(name))), memory);
      }
    }
    Speaker alone = single.single(first, memory);
    boolean fullName = name == 0 && first.size() > 1 && parts.size() <= MAX_PARTS;
    boolean apposition = fullName || (parts.size() == 2 && (name >= 0 || alone != null));
    return apposition ? alone : null;
  }

  /** Where the author is named in "a statement from Jane Roe"; 0 where none is. */
  private int authorStart(List<Token> part) {
    for (int i = 0; i < Math.min(3, part.size() - 2); i++) {
      Token next = part.get(i + 1);
      if (words.isCharged(part.get(i)) && (next.is("from") || next.is("by"))) {
        boolean person = words.isBareName(part.subList(i + 2, part.size()));
        return person && !words.isOutlet(part.subList(i + 2, part.size())) ? i + 2 : 0;
      }
    }
    return 0;
  }

  /** "An Iraqi newspaper", "an online news site covering the fjord". */
  private boolean isOutletKind(List<Token> part) {
    for (int i = 1; i < Math.min(part.size(), MAX_ANTECEDENT); i++) {
      Token token = part.get(i);
      if (NounPhrases.isPreposition(token) || words.isProfession(token) || words.isRole(token)) {
        return false;
      }
      if (outlets.isKind(token)) {
        return i == part.size() - 1 || !part.get(i + 1).isCapitalised();
      }
    }
    return false;
  }

  /** "R-N.H." behind a senator's name. */
  private static boolean isPlaceTag(List<Token> part) {
    String text = part.get(0).text();
    return part.size() == 1 && text.length() > 2 && text.charAt(1) == '-';
  }

  /** "General X, spokesman for Y": speaking for Y outweighs every other office. */
  private @Nullable Speaker spokesman(List<List<Token>> parts, int name, SpeakerMemory memory) {
    for (List<Token> part : parts) {
      if (words.offices().spokesIndex(part) >= 0 && words.offices().nameBehindRole(part) == 0) {
        if (name >= 0) {
          return spokesmen.inRole(
              part, SpeakerReader.text(names.withoutTitle(parts.get(name))), memory);
        }
        for (List<Token> other : parts) {
          int start = words.offices().nameBehindRole(other);
          if (start > 0) {
            return spokesmen.inRole(
                part, SpeakerReader.text(other.subList(start, other.size())), memory);
          }
        }
      }
    }
    return null;
  }
}
