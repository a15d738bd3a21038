package dev.credence.platform.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The providers that a task can be given to. */
public enum ProviderKind {
  /** The rules alone. */
  RULES,
  /** The rules, and a language model as a second reader. */
  LLM;

  /**
   * The provider that a property names.
   *
   * @param property the property, for the message
   * @param value its value
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ProviderKind of(String property, String value) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    property
                        + " names no provider that there is; it can be "
                        + Arrays.stream(values())
                            .map(ProviderKind::key)
                            .collect(Collectors.joining(" or "))));
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
