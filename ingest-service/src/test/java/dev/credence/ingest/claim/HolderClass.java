package dev.credence.ingest.claim;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import java.util.Locale;

/** The kinds of holder, the report's own voice told from other outlets. */
enum HolderClass {
  OWN_VOICE,
  OTHER_OUTLET,
  PERSON,
  BODY,
  ANONYMOUS,
  PRIVATE;

  /** The outlet that texts are read as reports of. */
  static final String OWN_OUTLET = "own-voice.example";

  static HolderClass of(GoldClaim claim) {
    return of(claim.kind(), claim.holder().isEmpty());
  }

  static HolderClass of(Holder holder) {
    return of(holder.kind(), holder.source().equals("outlet:" + OWN_OUTLET));
  }

  private static HolderClass of(HolderKind kind, boolean isOwn) {
    return switch (kind) {
      case OUTLET -> isOwn ? OWN_VOICE : OTHER_OUTLET;
      case PERSON -> PERSON;
      case BODY -> BODY;
      case ANONYMOUS -> ANONYMOUS;
      case PRIVATE -> PRIVATE;
    };
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
