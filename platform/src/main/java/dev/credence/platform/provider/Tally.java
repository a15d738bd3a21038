package dev.credence.platform.provider;

/** Counts what became of questions to a model and of its answers. */
@FunctionalInterface
public interface Tally {

  /**
   * Counts one.
   *
   * @param what {@code call} or {@code answer}
   * @param outcome what became of it, one of few words: {@code timeout}
   */
  void count(String what, String outcome);
}
