package dev.credence.local.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Header lines {@code name: value}, a blank line and a body.
 *
 * @param headers in their order; a header line that starts with {@code #} is a comment
 * @param body what follows the first blank line, without blank space around it
 */
record SampleFile(List<Header> headers, String body) {
  /**
   * One header line.
   *
   * @param line its number, from 1
   * @param name what it sets
   * @param value what to
   */
  record Header(int line, String name, String value) {}

  static SampleFile read(Path file) {
    return parse(text(file));
  }

  /** The whole text of a file, which must be UTF-8. */
  static String text(Path file) {
    try {
      // A decoder that refuses: silently replaced characters would be stored as the outlet's text.
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SampleException("the file is not UTF-8 text", e);
    } catch (IOException e) {
      throw new SampleException("the file cannot be read: " + e.getMessage(), e);
    }
  }

  static SampleFile parse(String text) {
    List<String> lines = text.lines().toList();
    List<Header> headers = new ArrayList<>();
    int number = 0;
    while (number < lines.size() && !lines.get(number).isBlank()) {
      String line = lines.get(number++);
      if (!line.startsWith("#")) {
        headers.add(header(number, line));
      }
    }
    String body = String.join("\n", lines.subList(number, lines.size())).strip();
    return new SampleFile(List.copyOf(headers), body);
  }

  private static Header header(int number, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new SampleException(
          "line "
              + number
              + " is no header \"name: value\"; a blank line separates the headers from the text");
    }
    String value = line.substring(colon + 1).strip();
    if (value.isEmpty()) {
      throw new SampleException("line " + number + " has no value; leave the line out");
    }
    return new Header(number, line.substring(0, colon).strip(), value);
  }
}
