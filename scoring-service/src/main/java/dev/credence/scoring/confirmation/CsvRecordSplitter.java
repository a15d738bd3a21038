package dev.credence.scoring.confirmation;

import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV of RFC 4180 into records, line breaks within quotes and all. A piece's number is the
 * line that it begins on. What follows a closing quote is taken to the end of its line, so that one
 * bad record does not take the next one with it.
 */
final class CsvRecordSplitter implements BodySplitter {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final int maxRecordBytes;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private Place place = Place.FIELD_START;
  private boolean tooLong;
  private int line = 1;
  private int startLine = 1;

  /** How much of a byte order mark has been seen; past its length once there is none to come. */
  private int marked;

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  CsvRecordSplitter(int maxRecordBytes) {
    this.maxRecordBytes = maxRecordBytes;
  }

  @Override
  public List<BodyPiece> feed(byte[] chunk) {
    List<BodyPiece> complete = new ArrayList<>();
    for (byte b : chunk) {
      if (marked < BYTE_ORDER_MARK.length && b == BYTE_ORDER_MARK[marked]) {
        marked++;
        continue;
      }
      marked = BYTE_ORDER_MARK.length;
      if (b == '\n') {
        line++;
        if (place != Place.QUOTED) {
          complete.add(close());
          continue;
        }
      }
      put(b);
      place = next(b);
    }
    return complete;
  }

  private Place next(byte b) {
    return switch (place) {
      case QUOTED -> b == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
      // A doubled quote is one quote of the text.
      case AFTER_QUOTE -> b == '"' ? Place.QUOTED : b == ',' ? Place.FIELD_START : Place.PLAIN;
      case FIELD_START -> b == '"' ? Place.QUOTED : b == ',' ? Place.FIELD_START : Place.PLAIN;
      case PLAIN -> b == ',' ? Place.FIELD_START : Place.PLAIN;
    };
  }

  private void put(byte b) {
    if (tooLong || open.size() >= maxRecordBytes) {
      tooLong = true;
      open.reset();
    } else {
      open.write(b);
    }
  }

  @Override
  public List<BodyPiece> finish() {
    return open.size() > 0 || tooLong ? List.of(close()) : List.of();
  }

  private BodyPiece close() {
    BodyPiece record = new BodyPiece(startLine, open.toByteArray(), tooLong);
    open.reset();
    tooLong = false;
    place = Place.FIELD_START;
    startLine = line;
    return record;
  }
}
