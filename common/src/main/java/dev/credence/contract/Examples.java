package dev.credence.contract;

/**
 * The examples of the OpenAPI documents. They speak of the sample that ships with Credence, so that
 * each can be run unedited after {@code deploy/local/run}.
 */
final class Examples {

  static final String OUTLET = "harbour-wire.example";
  static final String SOURCE = "outlet:harbour-wire.example";
  static final String SPEAKER = "speaker:talmoran-interior-ministry";
  static final String REPORT_ID = "2b9b5e5a-ef24-3478-b995-73dc496b6eee";
  static final String DELETABLE_REPORT_ID = "b46894f0-1aeb-3641-9ff2-ee898b53f0e9";
  static final String STORY_ID = "620e427b-4680-3f7d-9e70-b8f0ff3670ff";
  static final String FACT_ID = "e41afa5e-3404-3df8-b9d2-af7809bd47b0";
  static final String RETRACTABLE_FACT_ID = "42031b05-43a1-345a-9cec-ed2bd619a2e8";
  static final String ASSESSMENT_ID = "70d1d64e-9c59-3dd0-8ce0-5381792da357";
  static final String QUESTION = "karsa-bridge-evacuated";

  static final String REPORT =
      """
      {
        "outlet": "lakeside-courier.example",
        "url": "https://lakeside-courier.example/2025/03/ferry",
        "title": "Ferry to Ostrava Point suspended",
        "text": "The ferry to Ostrava Point was suspended on Friday, the port authority said.",
        "language": "en",
        "publishedAt": "2025-03-14T09:00:00Z"
      }
      """;

  static final String OUTLET_EDIT =
      """
      {
        "name": "Harbour Wire",
        "description": "An invented agency",
        "homepage": "https://harbour-wire.example"
      }
      """;

  static final String STORY_DECISION =
      """
      {
        "kind": "PIN",
        "reportId": "2b9b5e5a-ef24-3478-b995-73dc496b6eee",
        "actor": "j.kovacs",
        "reason": "The wire's own desk confirms that it was first"
      }
      """;

  static final String DIGESTS =
      """
      {"sentAt": "2025-03-14T09:00:00Z", "digests": []}
      """;

  static final String FACT =
      """
      {
        "statement": "The ferry to Ostrava Point was suspended on 14 March 2025.",
        "topic": "transport",
        "confirmedAt": "2025-03-15T12:00:00Z",
        "evidence": ["https://port-authority.example/notices/17"]
      }
      """;

  static final String CLAIM_REVIEW =
      """
      {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://fact-desk.example/checks/ostrava-ferry",
        "claimReviewed": "The ferry to Ostrava Point sank on 14 March 2025.",
        "datePublished": "2025-03-16T10:00:00Z",
        "author": {"@type": "Organization", "name": "Lakeside Fact Desk"},
        "reviewRating": {
          "@type": "Rating",
          "ratingValue": "1",
          "worstRating": "1",
          "bestRating": "5",
          "alternateName": "False"
        },
        "itemReviewed": {
          "@type": "Claim",
          "author": {"@type": "Organization", "name": "Ostrava Weekly"},
          "appearance": [{"@type": "CreativeWork", "url": "https://ostrava-weekly.example/ferry-sinks"}]
        }
      }
      """;

  static final String FACT_CORRECTION =
      """
      {
        "confirmedAt": "2025-03-20T12:00:00Z",
        "evidence": ["https://port-authority.example/notices/18"]
      }
      """;

  static final String DECISION =
      """
      {"verdict": "HELD", "actor": "editor@desk.example", "reason": "Same crossing, same day."}
      """;

  static final String BULK_DECISION =
      """
      {
        "factId": "e41afa5e-3404-3df8-b9d2-af7809bd47b0",
        "filter": {"verdict": "HELD", "minProbability": 0.5},
        "action": "ACCEPT",
        "actor": "editor@desk.example",
        "reason": "Read all of them: the same bridge, the same day."
      }
      """;

  static final String QUESTION_EDIT =
      """
      {
        "statement": "How many people were evacuated at the Karsa bridge",
        "topic": "safety",
        "unit": "person"
      }
      """;

  static final String SOURCE_EDIT =
      """
      {"name": "Harbour Wire", "description": "An invented agency"}
      """;

  static final String SOURCE_DECISION =
      """
      {
        "kind": "SPLIT",
        "otherSource": "speaker:pavel-orsten",
        "otherName": "Pavel Orsten",
        "names": ["Pavel Orsten"],
        "actor": "j.kovacs",
        "reason": "He had left the ministry and spoke for himself"
      }
      """;

  static final String BELIEF =
      """
      {"statement": "The ferry to Ostrava Point was suspended on 14 March 2025."}
      """;

  private Examples() {}
}
