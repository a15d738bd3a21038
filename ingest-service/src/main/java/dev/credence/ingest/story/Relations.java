package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relations between the texts of reports. */
final class Relations {

  private final Timeline timeline;
  private final Revisions revisions;
  private final Links links;

  Relations(Timeline timeline, Revisions revisions, Links links) {
    this.timeline = timeline;
    this.revisions = revisions;
    this.links = links;
  }

  /**
   * How the later of two reports, as it stands, is related to the text of the other that was there
   * to be copied; if none was, to the closest one.
   */
  Optional<Relation> between(int origin, int derived) {
    Map<UUID, ReportContent> origins = revisions.of(timeline.reportId(origin));
    List<Relation> found = new ArrayList<>();
    for (ReportContent own : revisions.of(timeline.reportId(derived)).values()) {
      ReportContent same = origins.get(own.contentId());
      if (same != null) {
        found.add(relation(LinkKind.EXACT, 1, same, own));
      }
      Map<UUID, ContentLink> others = links.of(own.contentId());
      if (others.size() <= origins.size()) {
        others.forEach((id, link) -> add(found, link, origins.get(id), own));
      } else {
        origins.forEach((id, text) -> add(found, others.get(id), text, own));
      }
    }
    UUID current = timeline.get(derived).member().contentId();
    return found.size() == 1
        ? Optional.of(found.get(0))
        : found.stream().min(Relation.copied(current));
  }

  private void add(
      List<Relation> found,
      @Nullable ContentLink link,
      @Nullable ReportContent origin,
      ReportContent own) {
    if (link != null && origin != null) {
      found.add(relation(link.kind(), link.containment5(), origin, own));
    }
  }

  private Relation relation(
      LinkKind kind, double containment5, ReportContent origin, ReportContent own) {
    return new Relation(
        kind,
        containment5,
        origin.contentId(),
        timeline.at(origin),
        own.contentId(),
        timeline.at(own));
  }
}
