package dev.credence.ingest.claim;

import dev.credence.contract.Holder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whether an extracted holder is the labelled one: of the same class and, unless it is the own
 * voice or anonymous, of the same name. Case, accents, articles and titles do not matter. A
 * person's name is the same if either has the last word of the other; that of a body or an outlet
 * if the shorter one's words are all in the longer one, or in the key of the source, since a
 * spokesman's claim carries his own name and charges his body.
 */
final class SameHolder {

  private static final String KEY_PREFIX = "^(outlet|speaker):";
  private static final Set<String> SMALL_WORDS = Set.of("the", "a", "an", "of", "for", "and");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "lord",
          "lady",
          "dame",
          "president",
          "prime",
          "minister",
          "sheikh",
          "imam",
          "rev",
          "reverend",
          "father",
          "sister",
          "captain",
          "capt",
          "colonel",
          "col",
          "general",
          "gen",
          "major",
          "lieutenant",
          "lt",
          "sergeant",
          "sgt",
          "officer",
          "detective",
          "senator",
          "sen",
          "governor",
          "gov",
          "mayor",
          "judge",
          "king",
          "queen",
          "prince",
          "princess");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii");

  private SameHolder() {}

  /** Private persons count as persons. */
  static boolean isSame(GoldClaim gold, Holder holder) {
    return person(HolderClass.of(gold)) == person(HolderClass.of(holder))
        && isSameName(gold, holder);
  }

  /** Private persons count as a class of their own. */
  static boolean isSameAndAsPrivate(GoldClaim gold, Holder holder) {
    return HolderClass.of(gold) == HolderClass.of(holder) && isSameName(gold, holder);
  }

  private static HolderClass person(HolderClass holder) {
    return holder == HolderClass.PRIVATE ? HolderClass.PERSON : holder;
  }

  private static boolean isSameName(GoldClaim gold, Holder holder) {
    String key = holder.source().replaceFirst(KEY_PREFIX, "");
    return switch (HolderClass.of(gold)) {
      case OWN_VOICE, ANONYMOUS -> true;
      case PERSON, PRIVATE -> isSamePerson(personWords(gold.holder()), personWords(holder.name()));
      case BODY, OTHER_OUTLET ->
          contains(words(gold.holder()), words(holder.name()))
              || contains(words(gold.holder()), words(key));
    };
  }

  private static boolean isSamePerson(List<String> a, List<String> b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.contains(b.get(b.size() - 1)) || b.contains(a.get(a.size() - 1)));
  }

  private static boolean contains(List<String> a, List<String> b) {
    return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
  }

  private static List<String> words(String name) {
    List<String> words =
        new ArrayList<>(Arrays.asList(Slug.of(name.replaceAll("['’]s\\b", "")).split("-", -1)));
    words.removeIf(word -> word.isEmpty() || SMALL_WORDS.contains(word));
    return words;
  }

  private static List<String> personWords(String name) {
    List<String> words = words(name);
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }
}
