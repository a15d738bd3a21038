package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The joining links of each content. */
final class Links {

  private static final Comparator<ContentLink> STRONGEST =
      Comparator.comparing(ContentLink::kind)
          .thenComparing(Comparator.comparingDouble(ContentLink::containment5).reversed());

  private final Map<UUID, Map<UUID, ContentLink>> byContent = new HashMap<>();

  Links(Collection<ContentLink> links) {
    for (ContentLink link : links) {
      if (link.kind().compareTo(LinkKind.DERIVED) <= 0 && !link.low().equals(link.high())) {
        keepStrongest(link.low(), link.high(), link);
        keepStrongest(link.high(), link.low(), link);
      }
    }
  }

  private void keepStrongest(UUID content, UUID other, ContentLink link) {
    byContent
        .computeIfAbsent(content, id -> new HashMap<>())
        .merge(other, link, (a, b) -> STRONGEST.compare(a, b) <= 0 ? a : b);
  }

  /** Links of a content by the content at the other end. */
  Map<UUID, ContentLink> of(UUID contentId) {
    return byContent.getOrDefault(contentId, Map.of());
  }
}
