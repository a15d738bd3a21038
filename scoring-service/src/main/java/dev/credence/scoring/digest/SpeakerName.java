package dev.credence.scoring.digest;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The display name of a source that a claim names. */
final class SpeakerName {

  private SpeakerName() {}

  /** The person's name; of a body the words of its key, since the text may name its spokesman. */
  static String of(Holder holder) {
    if (holder.kind() == HolderKind.PERSON) {
      return holder.name();
    }
    String slug = holder.source().substring(holder.source().indexOf(':') + 1);
    return holder.kind() == HolderKind.BODY
        ? Arrays.stream(slug.split("-"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "))
        : slug;
  }
}
