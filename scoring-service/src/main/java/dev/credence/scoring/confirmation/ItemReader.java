package dev.credence.scoring.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.contract.FactSubmission;
import dev.credence.contract.ProblemType;
import dev.credence.platform.BodyPiece;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Problems;
import dev.credence.platform.StrictUtf8;
import dev.credence.scoring.claimreview.ClaimReview;
import dev.credence.scoring.claimreview.ReviewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads items as strictly as single requests are read. */
@ApplicationScoped
class ItemReader {

  /** A fact has 100 addresses of 2,048 characters at most; a page's structured data is shorter. */
  static final int MAX_ITEM_BYTES = 1_000_000;

  private final ObjectMapper json;
  private final Validator validator;

  ItemReader(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** Any JSON. */
  JsonNode tree(byte[] bytes) {
    try {
      StrictUtf8.requireUtf8(bytes);
      return json.readTree(bytes);
    } catch (IOException malformed) {
      throw Problems.of(malformed);
    }
  }

  /** A fact in our own form. */
  FactSubmission submission(byte[] bytes) {
    try {
      StrictUtf8.requireUtf8(bytes);
      return checked(json.readValue(bytes, FactSubmission.class));
    } catch (IOException malformed) {
      throw Problems.of(malformed);
    }
  }

  /** A fact in our own form, from its fields. */
  FactSubmission submission(ObjectNode fields) {
    try {
      return checked(json.treeToValue(fields, FactSubmission.class));
    } catch (IOException malformed) {
      throw Problems.of(malformed);
    }
  }

  private FactSubmission checked(@Nullable FactSubmission submission) {
    if (submission == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY, "The item is not a JSON object.");
    }
    Set<ConstraintViolation<FactSubmission>> violations = validator.validate(submission);
    if (!violations.isEmpty()) {
      throw Problems.ofBody(violations);
    }
    return submission;
  }

  /** The one review of a document. */
  ClaimReview review(byte[] bytes) {
    ReviewDocument document = ReviewDocument.of(tree(bytes));
    if (document.size() > 1) {
      throw ProblemException.invalidField(
          "/@type",
          "must be ClaimReview once, not "
              + document.size()
              + " times; several go to POST /v1/facts/batch");
    }
    return document.review(0);
  }

  /** An empty object of the mapper's. */
  ObjectNode object() {
    return json.createObjectNode();
  }

  static void requireShort(BodyPiece piece) {
    if (piece.tooLong()) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "An item is limited to " + MAX_ITEM_BYTES + " bytes.");
    }
  }
}
