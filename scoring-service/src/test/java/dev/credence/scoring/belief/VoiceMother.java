package dev.credence.scoring.belief;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Voices for tests, built from an outlet's own affirmation. */
record VoiceMother(
    String id,
    String source,
    HolderKind kind,
    String outlet,
    Stance stance,
    int hour,
    String origin,
    boolean attributed) {

  private static final Instant DAY = Instant.parse("2031-03-04T00:00:00Z");

  static VoiceMother outlet(String id, String outlet) {
    String key = "outlet:" + outlet;
    return new VoiceMother(
        id, key, HolderKind.OUTLET, key, Stance.AFFIRMS, 0, "origin-" + id, false);
  }

  static VoiceMother quoted(String id, String speaker, String outlet) {
    return outlet(id, outlet).by("speaker:" + speaker, HolderKind.BODY);
  }

  VoiceMother by(String key, HolderKind by) {
    return new VoiceMother(id, key, by, outlet, stance, hour, origin, attributed);
  }

  VoiceMother that(Stance newStance) {
    return new VoiceMother(id, source, kind, outlet, newStance, hour, origin, attributed);
  }

  VoiceMother at(int newHour) {
    return new VoiceMother(id, source, kind, outlet, stance, newHour, origin, attributed);
  }

  VoiceMother from(String newOrigin) {
    return new VoiceMother(id, source, kind, outlet, stance, hour, newOrigin, attributed);
  }

  VoiceMother attributedOnly() {
    return new VoiceMother(id, source, kind, outlet, stance, hour, origin, true);
  }

  Voice voice() {
    return new Voice(
        uuid(id),
        uuid("report of " + id),
        source,
        kind,
        outlet,
        stance,
        DAY.plusSeconds(hour * 3600L),
        origin,
        attributed,
        "words of " + id);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
