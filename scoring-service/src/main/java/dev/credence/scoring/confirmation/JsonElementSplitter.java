package dev.credence.scoring.confirmation;

import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts JSON into what can be read by itself: the elements of an array, the elements of a DataFeed,
 * or whole documents that follow one another. It looks at brackets and quotes only, so that what is
 * wrong within one element does not touch the next. Memory is bounded by the longest element.
 */
final class JsonElementSplitter implements BodySplitter {

  private static final String FEED = "dataFeedElement";
  private static final byte[] UNCLOSED = {'['};

  private final int maxElementBytes;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final ByteArrayOutputStream key = new ByteArrayOutputStream();
  private Place place = Place.BETWEEN_DOCUMENTS;
  private boolean tooLong;
  private boolean inString;
  private boolean escaped;
  private int depth;
  private boolean inArray;
  private boolean inFeed;
  private boolean hadFeed;
  private boolean expectsKey;
  private int pieces;

  private enum Place {
    BETWEEN_DOCUMENTS,
    /** In an object that is a document: perhaps a feed, perhaps itself what is wanted. */
    DOCUMENT,
    BETWEEN_ELEMENTS,
    ELEMENT
  }

  JsonElementSplitter(int maxElementBytes) {
    this.maxElementBytes = maxElementBytes;
  }

  @Override
  public List<BodyPiece> feed(byte[] chunk) {
    List<BodyPiece> complete = new ArrayList<>();
    for (byte b : chunk) {
      switch (place) {
        case BETWEEN_DOCUMENTS -> betweenDocuments(b, complete);
        case BETWEEN_ELEMENTS -> betweenElements(b, complete);
        case DOCUMENT -> document(b, complete);
        case ELEMENT -> element(b, complete);
      }
    }
    return complete;
  }

  private void betweenDocuments(byte b, List<BodyPiece> complete) {
    if (isBlank(b) || isMark(b)) {
      return;
    }
    if (b == '[') {
      place = Place.BETWEEN_ELEMENTS;
      inArray = true;
    } else if (b == ']') {
      complete.add(unclosed());
    } else if (b == '{') {
      place = Place.DOCUMENT;
      hadFeed = false;
      expectsKey = true;
      begin();
      put(b);
    } else {
      place = Place.ELEMENT;
      begin();
      element(b, complete);
    }
  }

  private void betweenElements(byte b, List<BodyPiece> complete) {
    if (isBlank(b) || b == ',') {
      return;
    }
    if (b == ']') {
      endArray();
    } else {
      place = Place.ELEMENT;
      begin();
      element(b, complete);
    }
  }

  private void endArray() {
    if (inFeed) {
      place = Place.DOCUMENT;
      begin();
      depth = 1;
    } else {
      place = Place.BETWEEN_DOCUMENTS;
    }
    inArray = false;
    inFeed = false;
  }

  /** A value ends with its last bracket or quote; a number or word before what follows it. */
  private void element(byte b, List<BodyPiece> complete) {
    boolean scalar = depth == 0 && !inString;
    if (scalar && (isBlank(b) || b == ',' || b == ']')) {
      complete.add(close());
      if (b == ']' && place == Place.BETWEEN_ELEMENTS) {
        endArray();
      }
      return;
    }
    put(b);
    if (depth == 0 && !inString && (b == '}' || b == ']' || b == '"')) {
      complete.add(close());
    }
  }

  private void document(byte b, List<BodyPiece> complete) {
    boolean atFields = depth == 1 && !inString;
    if (atFields && b == '[' && !expectsKey && key.toString(StandardCharsets.UTF_8).equals(FEED)) {
      // What the document says around its elements is of no use, and need not be kept.
      open.reset();
      tooLong = false;
      hadFeed = true;
      inArray = true;
      inFeed = true;
      place = Place.BETWEEN_ELEMENTS;
      return;
    }
    if (atFields && b == '"' && expectsKey) {
      key.reset();
    } else if (depth == 1 && inString && expectsKey && b != '"' && key.size() <= FEED.length()) {
      key.write(b);
    } else if (atFields && (b == ':' || b == ',')) {
      expectsKey = b == ',';
    }
    put(b);
    if (depth == 0) {
      place = Place.BETWEEN_DOCUMENTS;
      if (!hadFeed) {
        complete.add(close());
      }
    }
  }

  private void begin() {
    open.reset();
    tooLong = false;
    inString = false;
    escaped = false;
    depth = 0;
  }

  private void put(byte b) {
    if (tooLong || open.size() >= maxElementBytes) {
      tooLong = true;
      open.reset();
    } else if (!hadFeed || place != Place.DOCUMENT) {
      open.write(b);
    }
    if (escaped) {
      escaped = false;
    } else if (inString) {
      escaped = b == '\\';
      inString = b != '"';
    } else if (b == '"') {
      inString = true;
    } else if (b == '{' || b == '[') {
      depth++;
    } else if ((b == '}' || b == ']') && depth > 0) {
      depth--;
    }
  }

  @Override
  public List<BodyPiece> finish() {
    return switch (place) {
      case BETWEEN_DOCUMENTS -> List.of();
      case ELEMENT -> List.of(close());
      case DOCUMENT -> hadFeed ? List.of(unclosed()) : List.of(close());
      case BETWEEN_ELEMENTS -> List.of(unclosed());
    };
  }

  /** A body that was cut off must not look like one that was read to its end. */
  private BodyPiece unclosed() {
    pieces++;
    return new BodyPiece(pieces, UNCLOSED, false);
  }

  private BodyPiece close() {
    pieces++;
    BodyPiece piece = new BodyPiece(pieces, open.toByteArray(), tooLong);
    begin();
    if (place == Place.ELEMENT) {
      place = inArray ? Place.BETWEEN_ELEMENTS : Place.BETWEEN_DOCUMENTS;
    }
    return piece;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** A byte of a byte order mark, which some programs write before UTF-8. */
  private static boolean isMark(byte b) {
    return b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }
}
