package dev.credence.scoring.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.contract.Problem;
import dev.credence.platform.ProblemException;
import dev.credence.platform.StrictJson;
import dev.credence.platform.WebAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one review, checked as they are read; what is wrong is collected. */
final class ReviewFields {

  private static final int MAX_ADDRESS = 2_048;

  private final JsonLd document;
  private final List<Problem.FieldError> errors = new ArrayList<>();

  ReviewFields(JsonLd document) {
    this.document = document;
  }

  /**
   * What stands where a number is expected: a number, or words.
   *
   * @param number the number, also where it is written as a string
   * @param word a string that is no number
   */
  record Graded(@Nullable BigDecimal number, @Nullable String word) {}

  void wrong(String pointer, String reason) {
    errors.add(new Problem.FieldError(pointer, reason));
  }

  boolean isWrong(String pointer) {
    return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
  }

  void requireNothingWrong() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  List<JsonNode> values(JsonNode node, String field) {
    return document.values(node, field);
  }

  /** A text of one line; absent where the field is missing, null or blank. */
  @Nullable String text(JsonNode node, String parent, String field, int mostCharacters) {
    List<JsonNode> values = values(node, field);
    String pointer = parent + "/" + field;
    if (values.size() > 1) {
      wrong(pointer, "must be one string");
      return null;
    }
    return values.isEmpty() ? null : string(values.get(0), pointer, mostCharacters);
  }

  /** A string with every run of blanks and control characters as one blank. */
  @Nullable String string(JsonNode value, String pointer, int mostCharacters) {
    if (!value.isTextual()) {
      wrong(pointer, "must be a string");
      return null;
    }
    if (!StrictJson.isStorable(value.textValue())) {
      wrong(pointer, "must be a string of Unicode text without U+0000 and lone surrogates");
      return null;
    }
    String text = onOneLine(value.textValue());
    if (text.length() > mostCharacters) {
      wrong(pointer, "must have at most " + mostCharacters + " characters");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /** A time; absent where the field is missing. */
  @Nullable Instant time(JsonNode review, String field) {
    String text = text(review, "", field, MAX_ADDRESS);
    if (text == null) {
      return null;
    }
    Optional<Instant> time = ReviewTime.read(text);
    if (time.isEmpty()) {
      wrong("/" + field, "must be a date or time of ISO 8601 such as 2021-07-09T08:00:00Z");
    }
    return time.orElse(null);
  }

  /** A web address; absent where the field is missing, and where an {@code @id} is none. */
  @Nullable String address(JsonNode review, String field) {
    List<JsonNode> values = values(review, field);
    if (values.isEmpty()) {
      return null;
    }
    String address = values.size() == 1 ? webAddress(values.get(0)) : null;
    if (address == null && !field.startsWith("@")) {
      wrong("/" + field, "must be one absolute http(s) address");
    }
    return address;
  }

  /** An absolute http or https address; absent if the value is none. */
  static @Nullable String webAddress(JsonNode value) {
    if (!value.isTextual() || value.textValue().length() > MAX_ADDRESS) {
      return null;
    }
    String address = value.textValue().strip();
    return WebAddress.isOne(address) && StrictJson.isStorable(address) ? address : null;
  }

  /** A number of a rating, as a number or as a string; or the words that stand in its place. */
  Graded graded(JsonNode rating, String field) {
    List<JsonNode> values = values(rating, field);
    String pointer = "/reviewRating/" + field;
    if (values.isEmpty()) {
      return new Graded(null, null);
    }
    if (values.size() > 1 || !(values.get(0).isNumber() || values.get(0).isTextual())) {
      wrong(pointer, "must be one number or string");
      return new Graded(null, null);
    }
    JsonNode value = values.get(0);
    if (value.isTextual()) {
      String text = string(value, pointer, MAX_ADDRESS);
      Optional<BigDecimal> number = text == null ? Optional.empty() : number(text);
      return number.isPresent() ? new Graded(number.get(), null) : new Graded(null, text);
    }
    BigDecimal number = value.decimalValue();
    if (!isWritten(number)) {
      wrong(pointer, "must be a number of at most " + StrictJson.MAX_NUMBER_LENGTH + " digits");
      return new Graded(null, null);
    }
    return new Graded(number, null);
  }

  private static Optional<BigDecimal> number(String text) {
    boolean plain =
        text.length() <= StrictJson.MAX_NUMBER_LENGTH
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    try {
      return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** 1e999999 would fill a memory when it is written out. */
  private static boolean isWritten(BigDecimal number) {
    return number.precision() <= StrictJson.MAX_NUMBER_LENGTH
        && Math.abs((long) number.scale()) <= StrictJson.MAX_NUMBER_LENGTH;
  }
}
