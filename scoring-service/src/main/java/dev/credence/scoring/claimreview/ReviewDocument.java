package dev.credence.scoring.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.contract.Problem;
import dev.credence.platform.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a JSON-LD document: one ClaimReview, an array, a {@code @graph}, or a DataFeed
 * with its items. Other nodes beside them, such as the page and its publisher, are left aside.
 */
public final class ReviewDocument {

  private static final String TYPE = "ClaimReview";

  /** Where reviews may stand inside of something else, outermost first. */
  private static final List<String> CONTAINERS =
      List.of("@graph", "dataFeedElement", "item", "mainEntity", "review");

  private final JsonLd document;
  private final List<Placed> found = new ArrayList<>();

  /** A node and the address of what it stands in. */
  private record Placed(JsonNode node, @Nullable String page) {}

  private ReviewDocument(JsonNode root) {
    this.document = new JsonLd(root);
    find(root);
  }

  /**
   * A document.
   *
   * @throws ProblemException if it has no ClaimReview, or a context other than schema.org
   */
  public static ReviewDocument of(JsonNode root) {
    ReviewDocument document = new ReviewDocument(root);
    if (document.found.isEmpty()) {
      throw ProblemException.invalidField("/@type", "must be ClaimReview, of schema.org");
    }
    return document;
  }

  /** How many reviews it has. */
  public int size() {
    return found.size();
  }

  /**
   * A review by its place in the document, from 0.
   *
   * @throws ProblemException naming every field that is wrong, and why; or that the review asks
   *     where it should state
   */
  public ClaimReview review(int index) {
    Placed one = found.get(index);
    return new ReviewReader(document).read(one.node(), one.page());
  }

  /** Goes through containers only, in the order of the document and without recursion. */
  private void find(JsonNode root) {
    Deque<Placed> open = new ArrayDeque<>();
    open.push(new Placed(root, null));
    while (!open.isEmpty()) {
      Placed next = open.pop();
      JsonNode node = next.node();
      if (node.isArray()) {
        for (int i = node.size() - 1; i >= 0; i--) {
          open.push(new Placed(node.get(i), next.page()));
        }
        continue;
      }
      if (!node.isObject()) {
        continue;
      }
      requireSchemaOrg(node);
      if (JsonLd.isA(node, TYPE)) {
        found.add(new Placed(node, next.page()));
        continue;
      }
      String page = ReviewFields.webAddress(node.path("url"));
      for (int i = CONTAINERS.size() - 1; i >= 0; i--) {
        JsonNode inside = node.path(CONTAINERS.get(i));
        if (inside.isContainerNode()) {
          open.push(new Placed(inside, page == null ? next.page() : page));
        }
      }
    }
  }

  private static void requireSchemaOrg(JsonNode node) {
    String problem = JsonLd.contextProblem(node.path("@context"));
    if (problem != null) {
      throw ProblemException.invalidFields(List.of(new Problem.FieldError("/@context", problem)));
    }
  }
}
