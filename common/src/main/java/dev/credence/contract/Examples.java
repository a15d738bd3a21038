package dev.credence.contract;

/**
 * The examples of the OpenAPI documents. They speak of the sample that ships with Credence, so that
 * each can be run unedited after {@code deploy/local/run}.
 */
final class Examples {

  static final String OUTLET = "harbour-wire.example";
  static final String SOURCE = "outlet:harbour-wire.example";
  static final String REPORT_ID = "00000000-0000-0000-0000-000000000000";
  static final String DELETABLE_REPORT_ID = "00000000-0000-0000-0000-000000000000";
  static final String STORY_ID = "00000000-0000-0000-0000-000000000000";
  static final String FACT_ID = "00000000-0000-0000-0000-000000000000";
  static final String RETRACTABLE_FACT_ID = "00000000-0000-0000-0000-000000000000";
  static final String ASSESSMENT_ID = "00000000-0000-0000-0000-000000000000";
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

  static final String QUESTION_EDIT =
      """
      {"statement": "How many people were evacuated at Karsa bridge", "topic": "safety"}
      """;

  static final String SOURCE_EDIT =
      """
      {"name": "Harbour Wire", "description": "An invented agency"}
      """;

  static final String BELIEF =
      """
      {"statement": "The ferry to Ostrava Point was suspended on 14 March 2025."}
      """;

  private Examples() {}
}
