package dev.credence.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The news agencies that Credence knows, with their spellings, from {@code agencies.csv}. */
public final class Agencies {

  private static final Agencies BUNDLED = load();

  private final Map<String, Agency> bySpelling;

  private Agencies(Map<String, Agency> bySpelling) {
    this.bySpelling = bySpelling;
  }

  /** The list that ships with the service. */
  public static Agencies bundled() {
    return BUNDLED;
  }

  /** The agency that has exactly this spelling, whatever its case, width or quotes. */
  public Optional<Agency> named(String spelling) {
    return Optional.ofNullable(bySpelling.get(fold(spelling)));
  }

  /** Arabic and Persian letters that are printed in several ways count as one. */
  private static String fold(String spelling) {
    return Normaliser.normalise(spelling)
        .replace('\u064A', '\u06CC')
        .replace('\u0649', '\u06CC')
        .replace('\u0643', '\u06A9')
        .replace('\u0623', '\u0627')
        .replace('\u0625', '\u0627');
  }

  /** Lines of {@code slug,name,spelling|spelling}; {@code #} starts a comment. */
  private static Agencies load() {
    Map<String, Agency> agencies = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Agencies.class.getResourceAsStream("/agencies.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 3))
          .forEach(
              columns -> {
                Agency agency = new Agency(columns[0], columns[1]);
                agencies.put(fold(agency.name()), agency);
                for (String spelling : columns[2].split("\\|", -1)) {
                  agencies.put(fold(spelling), agency);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Agencies(agencies);
  }
}
