package dev.credence.scoring.belief;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * One claim on the statement in question.
 *
 * @param claimId the claim
 * @param reportId the report that carries it
 * @param source who vouches for it: the holder, as a source key
 * @param holderKind what kind of source the holder is
 * @param outlet the outlet that carries the report, as a source key
 * @param stance the stance towards the statement being true
 * @param publishedAt when the claim was published
 * @param origin the origin of the text
 * @param attributed whether only one origin puts this into the source's mouth
 * @param quote the sentence, verbatim
 */
public record Voice(
    UUID claimId,
    UUID reportId,
    String source,
    HolderKind holderKind,
    String outlet,
    Stance stance,
    Instant publishedAt,
    String origin,
    boolean attributed,
    String quote) {

  static final Comparator<Voice> BY_TIME =
      Comparator.comparing(Voice::publishedAt).thenComparing(Voice::claimId);

  /**
   * The greatest is what the source stands by: a firm stance before a hedge, what is surely its own
   * before what is attributed to it (else a forged quotation could turn it round), the latest.
   */
  static final Comparator<Voice> BY_STANDING =
      Comparator.comparing(Voice::isFirm)
          .thenComparing(voice -> !voice.isAttributed())
          .thenComparing(BY_TIME);

  /** What the source says, whoever reports it. */
  String side() {
    return source + " " + stance;
  }

  /** The same, said by the source without doubt. */
  Voice accepted() {
    return new Voice(
        claimId, reportId, source, holderKind, outlet, stance, publishedAt, origin, false, quote);
  }

  boolean isFirm() {
    return stance != Stance.HEDGES;
  }

  /** Anonymous speakers are always attributed. */
  boolean isAttributed() {
    return attributed || isAnonymous();
  }

  boolean isAnonymous() {
    return holderKind == HolderKind.ANONYMOUS;
  }

  /**
   * The independent origin that it counts for: of an outlet's own voice that of its text, of
   * everybody else himself, however many outlets quote him.
   */
  String independentOrigin() {
    return holderKind == HolderKind.OUTLET && source.equals(outlet) ? origin : source;
  }
}
