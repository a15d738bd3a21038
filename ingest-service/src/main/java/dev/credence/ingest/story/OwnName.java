package dev.credence.ingest.story;

import dev.credence.ingest.text.Agencies;
import dev.credence.ingest.text.Agency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a credit names the outlet that prints it. */
final class OwnName {

  /** What agencies put behind their name in a domain: {@code tasnimnews.com}, {@code xinhuanet}. */
  private static final Set<String> SUFFIXES = Set.of("", "news", "agency", "newsagency", "net");

  private OwnName() {}

  static boolean isOf(Credit credit, String outletKey, @Nullable String outletName) {
    if (outletName != null && names(credit, outletName)) {
      return true;
    }
    // The last label of a domain is a country or a class: .pa is Panama, not the Press Association.
    String[] labels = outletKey.split("\\.");
    return Stream.of(labels)
        .limit(Math.max(1, labels.length - 1))
        .anyMatch(label -> names(credit, label));
  }

  private static boolean names(Credit credit, String outlet) {
    boolean isAgency =
        Stream.of(outlet, outlet + " news")
            .map(Agencies.bundled()::named)
            .flatMap(Optional::stream)
            .map(Agency::slug)
            .anyMatch(credit.slug()::equals);
    if (isAgency) {
      return true;
    }
    String own = letters(outlet);
    return Stream.of(credit.slug(), credit.name())
        .map(OwnName::letters)
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> SUFFIXES.stream().anyMatch(suffix -> own.equals(name + suffix)));
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
