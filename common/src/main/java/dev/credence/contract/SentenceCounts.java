package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The sentences of a report's current text.
 *
 * @param seen how many there are
 * @param bySource in how many of them each source speaks; one in which nobody else does is the
 *     outlet's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentenceCounts(int seen, @NotNull List<@NotNull OfSource> bySource) {

  /**
   * The sentences of one source.
   *
   * @param source the source, or the key of an anonymous or private speaker
   * @param sentences how many
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record OfSource(@NotNull String source, int sentences) {}
}
