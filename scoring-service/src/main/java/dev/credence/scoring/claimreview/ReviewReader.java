package dev.credence.scoring.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.contract.Problem;
import dev.credence.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one ClaimReview. Fields that we do not know are left aside, for schema.org has hundreds.
 */
final class ReviewReader {

  /** Every term that is read here, and that a context must therefore leave alone. */
  static final Set<String> TERMS =
      Set.of(
          "ClaimReview",
          "claimReviewed",
          "reviewRating",
          "ratingValue",
          "bestRating",
          "worstRating",
          "alternateName",
          "name",
          "url",
          "author",
          "publisher",
          "datePublished",
          "dateModified",
          "itemReviewed",
          "appearance",
          "firstAppearance");

  private static final int MAX_STATEMENT = 2_000;
  private static final int MAX_NAME = 300;
  private static final int MOST_APPEARANCES = 50;
  private static final int MOST_NAMES = 20;

  /** Question marks of Latin, Arabic, Greek, Chinese and Japanese writing. */
  private static final String QUESTION_MARKS = "?\u061F\u037E\uFF1F";

  private final ReviewFields fields;

  ReviewReader(JsonLd document) {
    this.fields = new ReviewFields(document);
  }

  /**
   * A review.
   *
   * @param review the node
   * @param page the address of what it stands in, for a review that gives none; may be absent
   * @throws ProblemException naming every field that is wrong, and why
   */
  ClaimReview read(JsonNode review, @Nullable String page) {
    String statement = fields.text(review, "", "claimReviewed", MAX_STATEMENT);
    if (statement == null || statement.codePoints().noneMatch(Character::isLetterOrDigit)) {
      fields.wrong("/claimReviewed", "must be given");
    }
    String url = url(review, page);
    Instant published = fields.time(review, "datePublished");
    Instant modified = fields.time(review, "dateModified");
    if (published == null && !fields.isWrong("/datePublished")) {
      fields.wrong("/datePublished", "must be given");
    }
    Rating rating = rating(review);
    String author = author(review);
    List<JsonNode> items = fields.values(review, "itemReviewed");
    ClaimReview read =
        new ClaimReview(
            url == null ? "" : url,
            fields.address(review, "@id"),
            String.valueOf(statement),
            published == null ? Instant.EPOCH : published,
            later(published, modified),
            rating,
            author,
            claimant(items),
            appearances(items));
    fields.requireNothingWrong();
    requireStatement(read.claimReviewed());
    return read;
  }

  private @Nullable String url(JsonNode review, @Nullable String page) {
    String url = fields.address(review, "url");
    if (url == null && !fields.isWrong("/url")) {
      url = page;
    }
    if (url == null && !fields.isWrong("/url")) {
      fields.wrong("/url", "must be given: the address of the review is the evidence");
    }
    return url;
  }

  private static Instant later(@Nullable Instant published, @Nullable Instant modified) {
    if (published == null) {
      return Instant.EPOCH;
    }
    return modified != null && modified.isAfter(published) ? modified : published;
  }

  /** "Was the bridge closed?" has no answer "false": whether it was or was not would be a guess. */
  private static void requireStatement(String claimReviewed) {
    if (QUESTION_MARKS.indexOf(claimReviewed.charAt(claimReviewed.length() - 1)) >= 0) {
      throw ProblemException.undecided(
          List.of(
              new Problem.FieldError(
                  "/claimReviewed",
                  "asks, where a fact needs a statement; a person must write it")),
          List.of());
    }
  }

  private Rating rating(JsonNode review) {
    List<JsonNode> ratings = fields.values(review, "reviewRating");
    if (ratings.size() != 1 || !ratings.get(0).isObject()) {
      fields.wrong("/reviewRating", "must be one object");
      return new Rating(null, null, null, List.of());
    }
    JsonNode rating = ratings.get(0);
    ReviewFields.Graded value = fields.graded(rating, "ratingValue");
    List<String> words = new ArrayList<>();
    String word = fields.text(rating, "/reviewRating", "alternateName", MAX_STATEMENT);
    if (word == null) {
      word = fields.text(rating, "/reviewRating", "name", MAX_STATEMENT);
    }
    if (word != null) {
      words.add(word);
    }
    if (value.word() != null) {
      words.add(value.word());
    }
    return new Rating(
        value.number(),
        fields.graded(rating, "bestRating").number(),
        fields.graded(rating, "worstRating").number(),
        words);
  }

  /** Who vouches for the review; its publisher where it has no author. */
  private @Nullable String author(JsonNode review) {
    String author = names(fields.values(review, "author"), "/author");
    return author == null ? names(fields.values(review, "publisher"), "/publisher") : author;
  }

  private @Nullable String claimant(List<JsonNode> items) {
    List<JsonNode> authors = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isObject()) {
        authors.addAll(fields.values(item, "author"));
      }
    }
    return names(authors, "/itemReviewed/author");
  }

  private @Nullable String names(List<JsonNode> people, String pointer) {
    StringBuilder names = new StringBuilder();
    for (JsonNode person : people.subList(0, Math.min(people.size(), MOST_NAMES))) {
      String name =
          person.isObject()
              ? fields.text(person, pointer, "name", MAX_NAME)
              : fields.string(person, pointer, MAX_NAME);
      if (name != null && names.length() + name.length() + 2 <= MAX_NAME) {
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
    }
    return names.length() == 0 ? null : names.toString();
  }

  /**
   * The first appearance first. An older form of the markup gives the address of the work itself.
   */
  private List<String> appearances(List<JsonNode> items) {
    Set<String> addresses = new LinkedHashSet<>();
    for (JsonNode item : items) {
      if (!item.isObject()) {
        continue;
      }
      for (String field : List.of("firstAppearance", "appearance", "url")) {
        for (JsonNode appearance : fields.values(item, field)) {
          String address = ReviewFields.webAddress(appearance);
          if (address == null && appearance.isObject()) {
            address = ReviewFields.webAddress(appearance.path("url"));
          }
          if (address == null && appearance.isObject()) {
            address = ReviewFields.webAddress(appearance.path("@id"));
          }
          if (address != null && addresses.size() < MOST_APPEARANCES) {
            addresses.add(address);
          }
        }
      }
    }
    return List.copyOf(addresses);
  }
}
