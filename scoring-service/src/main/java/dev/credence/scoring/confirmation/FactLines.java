package dev.credence.scoring.confirmation;

import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import dev.credence.platform.LineSplitter;
import java.util.List;

/** Facts in our own form, a JSON object on each line. */
final class FactLines implements FactFile {

  private final ItemReader reader;

  FactLines(ItemReader reader) {
    this.reader = reader;
  }

  @Override
  public BodySplitter splitter() {
    return new LineSplitter(ItemReader.MAX_ITEM_BYTES);
  }

  @Override
  public boolean hasLines() {
    return true;
  }

  @Override
  public List<FactItem> read(BodyPiece piece) {
    ItemReader.requireShort(piece);
    return List.of(new FactItem.OwnForm(reader.submission(piece.bytes())));
  }
}
