package dev.credence.scoring.confirmation;

import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import dev.credence.scoring.claimreview.ReviewDocument;
import java.util.ArrayList;
import java.util.List;

/** Published fact-checks: a DataFeed, an array, or documents one after the other. */
final class ReviewFeed implements FactFile {

  private final ItemReader reader;

  ReviewFeed(ItemReader reader) {
    this.reader = reader;
  }

  @Override
  public BodySplitter splitter() {
    return new JsonElementSplitter(ItemReader.MAX_ITEM_BYTES);
  }

  @Override
  public boolean hasLines() {
    return false;
  }

  @Override
  public List<FactItem> read(BodyPiece piece) {
    ItemReader.requireShort(piece);
    ReviewDocument document = ReviewDocument.of(reader.tree(piece.bytes()));
    List<FactItem> items = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      items.add(item(document, i));
    }
    return items;
  }

  private static FactItem item(ReviewDocument document, int index) {
    try {
      return new FactItem.Reviewed(document.review(index));
    } catch (RuntimeException refusal) {
      return new FactItem.Refused(refusal);
    }
  }
}
