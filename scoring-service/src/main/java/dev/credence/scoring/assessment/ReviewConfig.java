package dev.credence.scoring.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What is asked of verdicts that count without a person. */
@ConfigMapping(prefix = "credence.review")
public interface ReviewConfig {

  /** The share of automatic verdicts that must be right. */
  @WithDefault("0.95")
  @DecimalMin("0.5")
  @DecimalMax("0.999")
  double target();

  /** How sure that must be, on one side. */
  @WithDefault("0.95")
  @DecimalMin("0.5")
  @DecimalMax("0.999")
  double confidence();

  /**
   * How many decisions a threshold rests on at least, and how many go by between two changes: with
   * 100, at most one error proves .95 with .95 confidence.
   */
  @WithDefault("100")
  @Min(1)
  @Max(1_000_000)
  int leastDecisions();

  /** No threshold is lower: below, a suggestion is little better than a guess of a similar kind. */
  @WithDefault("0.8")
  @DecimalMin("0")
  @DecimalMax("1")
  double lowestThreshold();

  /** The share of automatic verdicts that is listed for checking: one in fifty. */
  @WithDefault("0.02")
  @DecimalMin("0")
  @DecimalMax("1")
  double sampleShare();
}
