package dev.credence.ingest.claim;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;

/**
 * Somebody who speaks in a report.
 *
 * @param holder who is charged
 * @param display what "we" and "they" stand for: {@code the Taliban}
 * @param isInPerson whether a single person speaks, be it for a body: "he" or "she"
 */
record Speaker(Holder holder, String display, boolean isInPerson) {

  static Speaker person(String name) {
    String slug = Slug.of(name);
    return slug.isEmpty()
        ? privatePerson(name)
        : new Speaker(new Holder("speaker:" + slug, name, HolderKind.PERSON), name, true);
  }

  static Speaker privatePerson(String name) {
    return new Speaker(new Holder("speaker:private", name, HolderKind.PRIVATE), name, true);
  }

  static Speaker anonymous(String description) {
    return new Speaker(
        new Holder("speaker:anonymous", description, HolderKind.ANONYMOUS), description, true);
  }

  static Speaker outlet(String slug, String name) {
    return slug.isEmpty()
        ? anonymous(name)
        : new Speaker(new Holder("outlet:" + slug, name, HolderKind.OUTLET), name, false);
  }

  /** A body that speaks as such. */
  static Speaker of(Body body, String name) {
    return new Speaker(
        new Holder("speaker:" + body.slug(), name, HolderKind.BODY), body.display(), false);
  }

  /** A person who speaks for a body: the body is charged. */
  static Speaker forBody(Body body, String name) {
    return new Speaker(
        new Holder("speaker:" + body.slug(), name, HolderKind.BODY), body.display(), true);
  }

  boolean isNamed() {
    return holder.kind() == HolderKind.PERSON || holder.kind() == HolderKind.BODY;
  }
}
