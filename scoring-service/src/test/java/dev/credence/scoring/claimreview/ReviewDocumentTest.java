package dev.credence.scoring.claimreview;

import static dev.credence.scoring.claimreview.Reviews.FULL;
import static dev.credence.scoring.claimreview.Reviews.quoted;
import static dev.credence.scoring.claimreview.Reviews.read;
import static dev.credence.scoring.claimreview.Reviews.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.credence.contract.ProblemType;
import dev.credence.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDocumentTest {

  @Test
  void a_review_is_read_with_everything_that_is_kept() {
    assertEquals(
        new ClaimReview(
            "https://fact-desk.example/checks/varn-lock",
            null,
            "The Varn lock was shut on 3 April 2024.",
            Instant.parse("2024-04-10T06:30:00Z"),
            Instant.parse("2024-04-10T06:30:00Z"),
            new Rating(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.ONE, List.of("False")),
            "Lakeside Fact Desk",
            "Ilse Torvald",
            List.of(
                "https://harbour-wire.example/lock",
                "https://pier-post.example/lock",
                "https://tide.example/lock")),
        read(FULL));
  }

  @Test
  void what_is_not_needed_may_be_missing_or_null() {
    ClaimReview review =
        read(
            quoted(
                """
                {'@type': ['ClaimReview', 'Review'], 'url': 'http://d.example/1',
                 'claimReviewed': ' The lock\\n was  shut. ', 'datePublished': '2024-04-10',
                 'dateModified': null, 'author': null, 'itemReviewed': null,
                 'reviewRating': {'ratingValue': 5, 'bestRating': 5, 'worstRating': 1}}
                """));
    assertEquals("The lock was shut.", review.claimReviewed());
    assertEquals(Instant.parse("2024-04-10T00:00:00Z"), review.publishedAt());
    assertNull(review.author());
    assertNull(review.claimant());
    assertEquals(List.of(), review.appearances());
    assertEquals("5 of 1 (worst) to 5 (best)", review.rating().shown());
  }

  @Test
  void a_modification_makes_the_version_and_not_the_publication() {
    ClaimReview review =
        read(FULL.replace("\"inLanguage\"", "\"dateModified\": \"2024-04-12T00:00:00Z\", \"x\""));
    assertEquals(Instant.parse("2024-04-10T06:30:00Z"), review.publishedAt());
    assertEquals(Instant.parse("2024-04-12T00:00:00Z"), review.version());
  }

  @Test
  void a_graph_is_searched_and_its_references_are_followed() {
    ClaimReview review =
        read(
            quoted(
                """
                {'@context': ['https://schema.org/', {'@language': 'en'}], '@graph': [
                  {'@type': 'WebPage', '@id': 'https://d.example/1', 'name': 'A page'},
                  {'@type': 'Organization', '@id': '#desk', 'name': 'The Desk'},
                  {'@type': 'Rating', '@id': '#r', 'alternateName': {'@value': 'Faux', '@language': 'fr'}},
                  {'@type': 'http://schema.org/ClaimReview', '@id': 'https://d.example/1#check',
                   'url': 'https://d.example/1', 'claimReviewed': ['The lock was shut.'],
                   'datePublished': '2024-04-10', 'author': {'@id': '#desk'},
                   'reviewRating': [{'@id': '#r'}],
                   'itemReviewed': {'@type': 'CreativeWork', 'author': [{'name': 'A'}, 'B'],
                     'url': 'https://t.example/post'}}]}
                """));
    assertEquals("The Desk", review.author());
    assertEquals("A, B", review.claimant());
    assertEquals(List.of("Faux"), review.rating().words());
    assertEquals("https://d.example/1#check", review.id());
    assertEquals(List.of("https://t.example/post"), review.appearances());
  }

  @Test
  void the_reviews_of_a_feed_are_found_in_order_and_take_the_address_of_their_page() {
    String review = FULL.replace("\"url\": \"https://fact-desk.example/checks/varn-lock\",", "");
    ReviewDocument feed =
        ReviewDocument.of(
            tree(
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"url\":"
                    + " \"https://d.example/page\", \"item\": ["
                    + review
                    + ", {\"@type\": \"Person\"}]}, {\"item\": "
                    + FULL
                    + "}]}"));
    assertEquals(2, feed.size());
    assertEquals("https://d.example/page", feed.review(0).url());
    assertEquals("https://fact-desk.example/checks/varn-lock", feed.review(1).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'http://schema.org'",
        "'https://schema.org/'",
        "'HTTPS://www.schema.org'",
        "['https://schema.org']",
        "{'@vocab': 'http://schema.org/'}",
        "['https://schema.org', {'@language': 'fr', 'x': 'https://x.example/'}]",
        "null",
      })
  void a_context_of_schema_org_is_taken(String context) {
    assertEquals("Ilse Torvald", read(withContext(context)).claimant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'https://evil.example/context.jsonld'",
        "['https://schema.org', 'http://127.0.0.1:8081/context']",
        "{'@vocab': 'https://evil.example/'}",
        "['https://schema.org', {'claimReviewed': 'https://evil.example/opposite'}]",
        "{}",
        "[]",
        "5",
        "'file:///etc/passwd'",
        "'https://schema.org.evil.example'",
      })
  void any_other_context_is_refused_unfetched(String context) {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> read(withContext(context)));
    assertEquals("/@context", problem.errors().get(0).pointer());
  }

  private static String withContext(String context) {
    return FULL.replace("\"https://schema.org\",", quoted(context) + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'claimReviewed': 'The Varn lock was shut on 3 April 2024.', | 'claimReviewed': null, | /claimReviewed",
        "'The Varn lock was shut on 3 April 2024.' | 5 | /claimReviewed",
        "'The Varn lock was shut on 3 April 2024.' | ['a', 'b'] | /claimReviewed",
        "'The Varn lock was shut on 3 April 2024.' | '...' | /claimReviewed",
        "'The Varn lock was shut on 3 April 2024.' | 'a\\u0000b' | /claimReviewed",
        "'The Varn lock was shut on 3 April 2024.' | 'a\\ud800b' | /claimReviewed",
        "'https://fact-desk.example/checks/varn-lock' | null | /url",
        "'https://fact-desk.example/checks/varn-lock' | '/checks' | /url",
        "'https://fact-desk.example/checks/varn-lock' | 'javascript:alert(1)' | /url",
        "'https://fact-desk.example/checks/varn-lock' | {} | /url",
        "'2024-04-10T08:30:00+02:00' | 'last week' | /datePublished",
        "'2024-04-10T08:30:00+02:00' | 20240410 | /datePublished",
        "'2024-04-10T08:30:00+02:00' | null | /datePublished",
        "'inLanguage': 'en' | 'dateModified': [1] | /dateModified",
        "{'@type': 'Person', 'name': 'Ilse Torvald', 'sameAs': []} | 5 | /itemReviewed/author",
        "'Lakeside Fact Desk' | {'x': 1} | /author/name",
        "'ratingValue': '1' | 'ratingValue': true | /reviewRating/ratingValue",
        "'ratingValue': '1' | 'ratingValue': 1e999999 | /reviewRating/ratingValue",
        "'ratingValue': '1' | 'ratingValue': [1, 2] | /reviewRating/ratingValue",
        "'alternateName': 'False' | 'alternateName': 0 | /reviewRating/alternateName",
        "'reviewRating' | 'rating' | /reviewRating",
      })
  void a_wrong_field_is_named(String good, String bad, String pointer) {
    String json = FULL.replace(quoted(good), quoted(bad));
    ProblemException problem = assertThrows(ProblemException.class, () -> read(json));
    assertEquals(ProblemType.INVALID_FIELD, problem.type());
    assertEquals(pointer, problem.errors().get(0).pointer());
  }

  @Test
  void a_question_is_no_statement() {
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> read(FULL.replace("on 3 April 2024.", "on 3 April 2024?")));
    assertEquals(ProblemType.UNDECIDED, problem.type());
    assertEquals("/claimReviewed", problem.errors().get(0).pointer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "5", "null", "'x'", "{'@type': 'Article'}", "[[[]]]"})
  void a_document_without_a_review_is_refused(String json) {
    ProblemException problem = assertThrows(ProblemException.class, () -> read(quoted(json)));
    assertEquals("/@type", problem.errors().get(0).pointer());
  }

  @Test
  void numbers_are_read_from_strings_and_words_in_their_place_are_words() {
    Rating rating =
        read(FULL.replace("\"ratingValue\": \"1\"", "\"ratingValue\": \"Falso\"")).rating();
    assertNull(rating.value());
    assertEquals(List.of("False", "Falso"), rating.words());
  }
}
