package dev.credence.ingest.story;

import com.ibm.icu.lang.UScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The languages of {@code story/firmness.txt}. */
final class Languages {

  private static final String FILE = "/story/firmness.txt";

  private static final Languages BUNDLED = load();

  private final List<Language> languages;

  private Languages(List<Language> languages) {
    this.languages = languages;
  }

  /** The languages that ship with the service. */
  static Languages bundled() {
    return BUNDLED;
  }

  /** The language of a text: that of its script whose function words it has most of. */
  Language of(Collection<String> words) {
    int script = script(words);
    Language best = languages.get(0);
    long bestFit = -1;
    for (Language language : languages) {
      long fit = language.isWrittenIn(script) ? language.fit(words) : -1;
      if (fit > bestFit) {
        best = language;
        bestFit = fit;
      }
    }
    return best;
  }

  private static int script(Collection<String> words) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String word : words) {
      counts.merge(Language.scriptOf(word), 1, Integer::sum);
    }
    counts.remove(UScript.COMMON);
    counts.remove(UScript.INHERITED);
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(UScript.LATIN);
  }

  private static Languages load() {
    Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Languages.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> group = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("[")) {
          String[] header = line.substring(1, line.indexOf(']')).split(" ", -1);
          group =
              groups
                  .computeIfAbsent(header[0], key -> new HashMap<>())
                  .computeIfAbsent(header[1], key -> new ArrayList<>());
        } else if (!line.startsWith("#")) {
          Stream.of(line.split(","))
              .map(String::strip)
              .filter(e -> !e.isEmpty())
              .forEach(group::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Languages(groups.values().stream().map(Language::new).toList());
  }
}
