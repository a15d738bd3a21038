package dev.credence.platform;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads typed path and query parameters, and says which one is wrong instead of answering 404. */
@Provider
public class TypedParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // each converter is paired with its own class
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String name = nameOf(annotations);
    if (type == UUID.class) {
      return (ParamConverter<T>) new Converter<>(name, "must be a UUID", TypedParameters::uuid);
    }
    if (type == Instant.class) {
      return (ParamConverter<T>)
          new Converter<>(
              name, "must be an instant in UTC such as 2021-07-09T08:00:00Z", Instant::parse);
    }
    if (type == Integer.class || type == int.class) {
      return (ParamConverter<T>) new Converter<>(name, "must be a whole number", Integer::valueOf);
    }
    if (type.isEnum()) {
      return (ParamConverter<T>) enumConverter(name, type.asSubclass(Enum.class));
    }
    return null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is only known as some enum
  private static ParamConverter<?> enumConverter(String name, Class<? extends Enum> type) {
    return new Converter<>(
        name,
        "must be one of " + java.util.Arrays.toString(type.getEnumConstants()),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  /** The JDK also reads {@code 1-1-1-1-1}. */
  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return id;
  }

  private static String nameOf(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
    }
    return "parameter";
  }

  private record Converter<T>(String name, String expectation, Function<String, T> reader)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw new InvalidParameterException(ProblemException.invalidParameter(name, expectation));
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  /** Only an exception of this family leaves a converter as it is. */
  private static final class InvalidParameterException extends jakarta.ws.rs.BadRequestException {

    private static final long serialVersionUID = 1L;

    InvalidParameterException(ProblemException problem) {
      super(problem);
    }
  }
}
