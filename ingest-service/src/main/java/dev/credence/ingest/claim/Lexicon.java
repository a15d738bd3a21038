package dev.credence.ingest.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A word list from {@code /claim}: sections of entries separated by commas or line ends. */
final class Lexicon {

  private final Map<String, List<String>> lines;

  private Lexicon(Map<String, List<String>> lines) {
    this.lines = lines;
  }

  /** Reads a file of {@code [section]} headings, lines and {@code #} comments. */
  static Lexicon load(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = sections.computeIfAbsent("", key -> new ArrayList<>());
    try (InputStream file =
            Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/claim/" + name + ".txt"), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          String heading = line.substring(1, line.indexOf(']'));
          section = sections.computeIfAbsent(heading, key -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(sections);
  }

  /** The raw lines of a section; the lines before the first heading are section "". */
  List<String> lines(String section) {
    return Objects.requireNonNull(lines.get(section), section);
  }

  /** The entries of a section, to be asked whether they have a word. */
  WordSet words(String section) {
    return new WordSet(entries(section));
  }

  /** The entries of a section as phrases to look for. */
  Phrases phrases(String section) {
    return new Phrases(entries(section));
  }

  /** The entries of a section that are written {@code name=value}. */
  Map<String, String> pairs(String section) {
    return entries(section).stream()
        .map(entry -> entry.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
  }

  /** The entries of a section. */
  Set<String> entries(String section) {
    return lines(section).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
