package dev.credence.scoring.confirmation;

import dev.credence.contract.ProblemType;
import dev.credence.platform.BodyPiece;
import dev.credence.platform.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file of facts on its way. Its portions are read, and its items confirmed, in order. */
final class FactBatch {

  /** What is more is better sent as several files, each of which can be repeated by itself. */
  static final int MOST_ITEMS = 200_000;

  private final FactFile file;
  private final Set<UUID> confirmed = new HashSet<>();
  private int items;

  FactBatch(FactFile file) {
    this.file = file;
  }

  /**
   * An item and where it stands.
   *
   * @param number its number among the items, from 1
   * @param line the line that it begins on, where the file has lines
   */
  record Item(int number, @Nullable Integer line, FactItem content) {}

  /** Whether no more items are taken. */
  boolean isFull() {
    return items > MOST_ITEMS;
  }

  /** The facts that items of this batch have confirmed. */
  Set<UUID> confirmed() {
    return confirmed;
  }

  /**
   * The items of a portion.
   *
   * @throws ProblemException if nothing in the file can be read
   */
  List<Item> read(List<BodyPiece> portion) {
    List<Item> read = new ArrayList<>();
    for (BodyPiece piece : portion) {
      for (FactItem content : items(piece)) {
        if (isFull()) {
          return read;
        }
        items++;
        read.add(
            new Item(items, file.hasLines() ? piece.number() : null, isFull() ? full() : content));
      }
    }
    return read;
  }

  private List<FactItem> items(BodyPiece piece) {
    try {
      return file.read(piece);
    } catch (FactFile.UnreadableFile unreadable) {
      throw unreadable.problem();
    } catch (RuntimeException refusal) {
      return List.of(new FactItem.Refused(refusal));
    }
  }

  private static FactItem full() {
    return new FactItem.Refused(
        ProblemException.of(
            ProblemType.TOO_LARGE,
            "A batch is limited to " + MOST_ITEMS + " items. Send the rest in another one."));
  }
}
