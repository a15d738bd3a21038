package dev.credence.evaluation.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassStringsTest {

  private static final String MARK = "a string of this class";

  @Test
  void the_strings_of_a_class_are_found() throws IOException {
    try (InputStream in = ClassStringsTest.class.getResourceAsStream("ClassStringsTest.class")) {
      List<String> strings = ClassStrings.read(new DataInputStream(in));
      assertTrue(strings.contains(MARK));
    }
  }
}
