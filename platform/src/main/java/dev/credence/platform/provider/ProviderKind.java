package dev.credence.platform.provider;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The providers that a task can be given to. */
public enum ProviderKind {
  /** The rules alone. */
  RULES,
  /** The rules, and a language model as a second reader. */
  LLM,
  /** The rules, and a model of stance learnt from headlines as a second reader; of scoring only. */
  HEADLINES;

  /**
   * The provider that a property names.
   *
   * @param property the property, for the message
   * @param value its value
   * @param possible those that the task can be given to
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ProviderKind of(String property, String value, Set<ProviderKind> possible) {
    return possible.stream()
        .filter(kind -> kind.key().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    property
                        + " names no provider that there is; it can be "
                        + possible.stream()
                            .sorted()
                            .map(ProviderKind::key)
                            .collect(Collectors.joining(" or "))));
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
