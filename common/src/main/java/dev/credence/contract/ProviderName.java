package dev.credence.contract;

/**
 * Which provider found a claim, and its version: {@code rules/1}, {@code llm:small-model/1}, {@code
 * submitted}; {@code rules/1 against llm:small-model/1} where a model read the sentence otherwise
 * and the rules' claim was kept.
 *
 * @param value the name as it stands on a claim
 */
public record ProviderName(String value) {

  private static final String MODEL = "llm:";
  private static final String AGAINST = " against ";

  /** A language model's name. */
  public static ProviderName model(String name, int promptVersion) {
    return new ProviderName(MODEL + name + "/" + promptVersion);
  }

  /** The name of a claim that this provider found and another one reads otherwise. */
  public ProviderName against(ProviderName other) {
    return new ProviderName(value + AGAINST + other.value);
  }

  /**
   * Whether what is said of such a claim may count without a person: not where only a model found
   * it, nor where one contradicts.
   */
  public boolean isSure() {
    return !value.startsWith(MODEL) && !value.contains(AGAINST);
  }

  @Override
  public String toString() {
    return value;
  }
}
