package dev.credence.ingest.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Stance;
import dev.credence.platform.provider.ChatException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {

  private static final String CLAIM =
      """
      {"quote": "The road is shut.", "holder": null, "statement": "the road is shut",
       "stance": "AFFIRMS", "modality": "FACTUAL", "numbers": [2]}
      """;

  private static String answer(String claim) {
    return "{\"claims\": [" + claim + "]}";
  }

  @Test
  void an_answer_by_the_schema_is_read() {
    List<Proposal> proposals = ProposalReader.read(answer(CLAIM));
    assertEquals(1, proposals.size());
    assertEquals(Stance.AFFIRMS, proposals.get(0).stance());
    assertEquals(List.of(new BigDecimal(2)), proposals.get(0).numbers());
    assertTrue(ProposalReader.read("{\"claims\": []}").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "sure, here are the claims",
        "{\"claims\": null}",
        "{\"claims\": {}}",
        "{\"claims\": [null]}",
        "{\"claims\": [\"a\"]}",
        "{\"claims\": [], \"note\": \"more\"}",
        "{\"claims\": []} and more",
        "```json\n{\"claims\": []}\n```",
        "{\"claims\": [], \"claims\": []}"
      })
  void another_shape_is_refused(String answer) {
    assertThrows(ChatException.class, () -> ProposalReader.read(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"AFFIRMS\" -> \"affirms\"",
        "\"AFFIRMS\" -> \"SUPPORTS\"",
        "\"AFFIRMS\" -> 0",
        "\"AFFIRMS\" -> null",
        "\"FACTUAL\" -> \"TRUE\"",
        "\"FACTUAL\" -> null",
        "[2] -> [null]",
        "[2] -> [\"2\"]",
        "[2] -> 2",
        "[2] -> null",
        "[2] -> [1e999999999]",
        "\"The road is shut.\" -> null",
        "\"The road is shut.\" -> \" \"",
        "\"The road is shut.\" -> 7",
        "\"the road is shut\" -> null",
        "\"the road is shut\" -> [\"the road is shut\"]",
        "\"holder\": null, -> ",
        "\"holder\": null -> \"holder\": \"\"",
        "\"holder\": null -> \"holder\": 3",
        "\"holder\": null -> \"holder\": null, \"verdict\": \"HELD\"",
        "\"the road is shut\" -> \"the road \\u0000 is shut\""
      })
  void one_claim_that_breaks_the_schema_refuses_all(String change) {
    String[] sides = change.split(" -> ", -1);
    String broken = CLAIM.replace(sides[0], sides[1]);
    assertThrows(ChatException.class, () -> ProposalReader.read(answer(CLAIM + "," + broken)));
  }

  @Test
  void too_much_is_refused() {
    assertThrows(
        ChatException.class, () -> ProposalReader.read(answer((CLAIM + ",").repeat(200) + CLAIM)));
    assertThrows(
        ChatException.class,
        () -> ProposalReader.read(answer(CLAIM.replace("The road", "The road ".repeat(70)))));
    assertThrows(
        ChatException.class,
        () -> ProposalReader.read(answer(CLAIM.replace("[2]", "[" + "2,".repeat(20) + "2]"))));
  }
}
