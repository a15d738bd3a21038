package dev.credence.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How public JSON is read: unknown fields, duplicate keys, coerced types, trailing tokens, U+0000
 * and lone surrogates are errors, because each of them would store something else than was sent.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  /** Digits of a number; more have no meaning here and cost quadratic time. */
  public static final int MAX_NUMBER_LENGTH = 40;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final int MAX_DEPTH = 30;
  private static final int MAX_STRING_LENGTH = 6_000_000;

  /** Last, so that no other customizer's readers of strings, times and numbers win over ours. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    configure(mapper);
  }

  /** Makes a mapper strict. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxStringLength(MAX_STRING_LENGTH)
                .maxNameLength(200)
                .build());
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    mapper.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.setConfig(
        mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    for (LogicalType type : new LogicalType[] {LogicalType.Textual, LogicalType.DateTime}) {
      for (CoercionInputShape shape :
          new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
          }) {
        mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
      }
    }
    mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
    mapper.registerModule(
        new SimpleModule("strict-scalars")
            .addDeserializer(String.class, new StrictStrings())
            .addDeserializer(Instant.class, new StrictInstants())
            .addDeserializer(BigDecimal.class, new StrictDecimals()));
    return mapper;
  }

  /** Refuses what PostgreSQL cannot hold or would replace silently. */
  private static final class StrictStrings extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isScalarValue()
          || parser.currentToken().isNumeric()
          || parser.currentToken().isBoolean()) {
        context.reportInputMismatch(String.class, "not a string");
      }
      String text = super.deserialize(parser, context);
      if (text != null && !isStorable(text)) {
        context.reportInputMismatch(String.class, "U+0000 or a lone surrogate");
      }
      return text;
    }
  }

  /** Takes an ISO 8601 string in years of four digits, and no number. */
  private static final class StrictInstants extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    StrictInstants() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
      Optional<Instant> instant = readInstant(text);
      return instant.isPresent()
          ? instant.get()
          : context.reportInputMismatch(Instant.class, "not an instant");
    }
  }

  /** An instant with its offset, in years of four digits; empty if the text is none. */
  public static Optional<Instant> readInstant(String text) {
    try {
      Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
      return instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)
          ? Optional.empty()
          : Optional.of(instant);
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }

  /**
   * Takes numbers that mean something: not 1e999999, which fills a memory when it is written out.
   */
  private static final class StrictDecimals extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    StrictDecimals() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return context.reportInputMismatch(BigDecimal.class, "not a number");
      }
      BigDecimal value = parser.getDecimalValue();
      boolean written =
          value.precision() <= MAX_NUMBER_LENGTH
              && Math.abs((long) value.scale()) <= MAX_NUMBER_LENGTH;
      return written ? value : context.reportInputMismatch(BigDecimal.class, "too many digits");
    }
  }

  /** Whether a text has neither U+0000 nor a lone surrogate. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
