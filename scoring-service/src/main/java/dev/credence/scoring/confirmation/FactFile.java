package dev.credence.scoring.confirmation;

import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import dev.credence.platform.ProblemException;
import java.util.List;

/** A file of facts that is read piece by piece, in order. */
interface FactFile {

  /** Cuts the file into pieces. */
  BodySplitter splitter();

  /** Whether a piece's number is the line that it begins on. */
  boolean hasLines();

  /**
   * The items of a piece; none for a header.
   *
   * @throws UnreadableFile if nothing in the file can be read
   * @throws ProblemException if this piece cannot be read
   */
  List<FactItem> read(BodyPiece piece);

  /** Says that no item of the file can be read, so that there is nothing to answer one by one. */
  final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemException problem;

    UnreadableFile(ProblemException problem) {
      super(problem.getMessage());
      this.problem = problem;
    }

    /** What is wrong with it. */
    ProblemException problem() {
      return problem;
    }
  }
}
