package dev.credence.scoring.claimreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.platform.StrictJson;

/** ClaimReviews of invented fact-checkers. */
public final class Reviews {

  private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

  /** A review as a fact-checker would publish it; single quotes stand for double ones. */
  public static final String FULL =
      quoted(
          """
          {
            '@context': 'https://schema.org',
            '@type': 'ClaimReview',
            'url': 'https://fact-desk.example/checks/varn-lock',
            'claimReviewed': 'The Varn lock was shut on 3 April 2024.',
            'datePublished': '2024-04-10T08:30:00+02:00',
            'author': {'@type': 'Organization', 'name': 'Lakeside Fact Desk', 'url': 'https://fact-desk.example'},
            'sdPublisher': {'@type': 'Organization', 'name': 'A tool'},
            'inLanguage': 'en',
            'reviewRating': {'@type': 'Rating', 'ratingValue': '1', 'bestRating': '5',
              'worstRating': '1', 'alternateName': 'False', 'image': null},
            'itemReviewed': {
              '@type': 'Claim',
              'author': {'@type': 'Person', 'name': 'Ilse Torvald', 'sameAs': []},
              'datePublished': '2024-04-04',
              'firstAppearance': {'@type': 'CreativeWork', 'url': 'https://harbour-wire.example/lock'},
              'appearance': ['https://pier-post.example/lock',
                {'@type': 'CreativeWork', 'url': 'https://tide.example/lock'}, 7, null]
            }
          }
          """);

  private Reviews() {}

  /** JSON written with single quotes. */
  public static String quoted(String json) {
    return json.replace('\'', '"');
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static ClaimReview read(String json) {
    return ReviewDocument.of(tree(json)).review(0);
  }
}
