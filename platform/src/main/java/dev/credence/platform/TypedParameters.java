package dev.credence.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads typed path and query parameters, and says which one is wrong instead of answering 404. */
@Provider
public class TypedParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // each converter is paired with its own class
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (type == UUID.class) {
      return (ParamConverter<T>) new Converter<>("must be a UUID", TypedParameters::uuid);
    }
    if (type == Instant.class) {
      return (ParamConverter<T>)
          new Converter<>(
              "must be an instant such as 2021-07-09T08:00:00Z, in years 0001 to 9999",
              text -> StrictJson.readInstant(text).orElseThrow(IllegalArgumentException::new));
    }
    if (type == Integer.class || type == int.class) {
      return (ParamConverter<T>) new Converter<>("must be a whole number", Integer::valueOf);
    }
    if (type == Double.class) {
      return (ParamConverter<T>) new Converter<>("must be a number", Double::valueOf);
    }
    if (type == Boolean.class || type == boolean.class) {
      return (ParamConverter<T>)
          new Converter<>("must be true or false", TypedParameters::booleanValue);
    }
    if (type.isEnum()) {
      return (ParamConverter<T>) enumConverter(type.asSubclass(Enum.class));
    }
    return null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is only known as some enum
  private static ParamConverter<?> enumConverter(Class<? extends Enum> type) {
    return new Converter<>(
        "must be one of " + Arrays.toString(type.getEnumConstants()),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  /** The JDK takes everything that is not "true" for false. */
  private static Boolean booleanValue(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither");
    }
    return Boolean.valueOf(text);
  }

  /** The JDK also reads {@code 1-1-1-1-1}. */
  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return id;
  }

  private record Converter<T>(String expectation, Function<String, T> reader)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException wrong) {
        throw new InvalidParameterException(text, expectation);
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  /** Only an exception of this family leaves a converter as it is. */
  static final class InvalidParameterException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String expectation;

    InvalidParameterException(String text, String expectation) {
      super(expectation);
      this.text = text;
      this.expectation = expectation;
    }

    /** The problem, which names the parameter: a converter is not told for which one it works. */
    ProblemException toProblem(UriInfo uri) {
      return ProblemException.invalidParameter(
          Stream.of(uri.getQueryParameters(), uri.getPathParameters())
              .flatMap(parameters -> parameters.entrySet().stream())
              .filter(parameter -> parameter.getValue().contains(text))
              .map(Map.Entry<String, List<String>>::getKey)
              .findFirst()
              .orElse("parameter"),
          expectation);
    }
  }
}
