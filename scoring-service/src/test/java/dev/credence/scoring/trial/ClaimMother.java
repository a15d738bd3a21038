package dev.credence.scoring.trial;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims for tests, built from an outlet's affirmation that held. */
record ClaimMother(
    String id,
    String source,
    HolderKind kind,
    String outlet,
    Stance stance,
    Verdict verdict,
    int hour,
    boolean current,
    boolean shared,
    boolean backfilled,
    String origin,
    @Nullable String credit,
    String quote) {

  static final Instant DAY = Instant.parse("2031-03-04T00:00:00Z");

  static ClaimMother outlet(String id, String outlet) {
    String key = "outlet:" + outlet;
    return new ClaimMother(
        id,
        key,
        HolderKind.OUTLET,
        key,
        Stance.AFFIRMS,
        Verdict.HELD,
        0,
        true,
        false,
        false,
        "origin-" + id,
        null,
        "");
  }

  static ClaimMother quoted(String id, String speaker, String outlet) {
    return outlet(id, outlet).by("speaker:" + speaker, HolderKind.BODY).saying("words of " + id);
  }

  ClaimMother by(String key, HolderKind by) {
    return new ClaimMother(
        id,
        key,
        by,
        outlet,
        stance,
        verdict,
        hour,
        current,
        shared,
        backfilled,
        origin,
        credit,
        quote);
  }

  ClaimMother is(Stance to, Verdict as) {
    return new ClaimMother(
        id, source, kind, outlet, to, as, hour, current, shared, backfilled, origin, credit, quote);
  }

  ClaimMother at(int newHour) {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        newHour,
        current,
        shared,
        backfilled,
        origin,
        credit,
        quote);
  }

  ClaimMother removed() {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        hour,
        false,
        shared,
        backfilled,
        origin,
        credit,
        quote);
  }

  ClaimMother copied() {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        hour,
        current,
        true,
        backfilled,
        origin,
        credit,
        quote);
  }

  ClaimMother seenTooLate() {
    return new ClaimMother(
        id, source, kind, outlet, stance, verdict, hour, current, shared, true, origin, credit,
        quote);
  }

  ClaimMother from(String newOrigin) {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        hour,
        current,
        shared,
        backfilled,
        newOrigin,
        credit,
        quote);
  }

  ClaimMother credited(String to) {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        hour,
        current,
        shared,
        backfilled,
        origin,
        to,
        quote);
  }

  ClaimMother saying(String words) {
    return new ClaimMother(
        id,
        source,
        kind,
        outlet,
        stance,
        verdict,
        hour,
        current,
        shared,
        backfilled,
        origin,
        credit,
        words);
  }

  AssessedClaim claim() {
    return new AssessedClaim(
        uuid(id),
        uuid("report of " + id),
        source,
        kind,
        outlet,
        stance,
        verdict,
        DAY.plusSeconds(hour * 3600L),
        current,
        shared,
        backfilled,
        origin,
        credit,
        quote);
  }

  static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
