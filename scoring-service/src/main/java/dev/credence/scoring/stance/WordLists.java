package dev.credence.scoring.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the data files of this package. A section starts with its name in brackets. */
final class WordLists {

  private WordLists() {}

  /** The lines of each section, in the order of the file. */
  static Map<String, List<String>> sections(String file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
    return Collections.unmodifiableMap(sections);
  }

  /** The lines that are neither empty nor comments. */
  static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream("/stance/" + file)) {
      if (in == null) {
        throw new IllegalStateException("data file stance/" + file + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("data file stance/" + file + " cannot be read", e);
    }
  }
}
