package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Comparator;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import dev.credence.ingest.Csv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldClaimsTest {

  private static final String HEADING =
      "text,start,end,half,checkable,holderKind,holder,stance,modality,spanStart,spanEnd,"
          + "quantities,sure,reading\n";

  private static GoldText only(String rows) {
    List<GoldText> texts = GoldClaims.of(HEADING + rows, Map.of("fnc1/7", "🌊 Ports shut. Yikes."));
    assertEquals(1, texts.size());
    return texts.get(0);
  }

  @Test
  void rows_of_a_sentence_are_its_claims() {
    GoldText text =
        only(
            """
            fnc1/7,2,13,2,yes,BODY,"Ports, Harbours",DENIES,FACTUAL,2,12,ABOUT 500 USD; BETWEEN 3..5 sea mile,no,1
            fnc1/7,2,13,2,yes,OUTLET,,AFFIRMS,OPINION,2,7,,yes,1
            fnc1/7,14,20,2,no,,,,,,,,,
            """);
    GoldSentence first = text.sentences().get(0);
    GoldClaim denial = first.claims().get(0);

    assertEquals(2, text.half());
    assertEquals(2, text.sentences().size());
    assertTrue(text.sentences().get(1).claims().isEmpty());
    assertEquals(List.of(denial), first.checkableClaims());
    assertEquals(HolderKind.BODY, denial.kind());
    assertEquals("Ports, Harbours", denial.holder());
    assertEquals(Stance.DENIES, denial.stance());
    assertEquals("Ports shut", text.span(denial));
    assertEquals(
        List.of(
            new Quantity(new BigDecimal("500"), null, "USD", Comparator.ABOUT),
            new Quantity(new BigDecimal("3"), new BigDecimal("5"), "sea mile", Comparator.BETWEEN)),
        denial.quantities());
  }

  @Test
  void quantity_may_have_no_unit() {
    GoldText text = only("fnc1/7,2,13,2,yes,OUTLET,,AFFIRMS,FACTUAL,2,12,EXACTLY 6,yes,1\n");

    assertNull(text.checkableClaims().get(0).quantities().get(0).unit());
  }

  @Test
  void text_that_is_not_at_hand_is_named() {
    String rows = "fnc1/8,0,1,1,no,,,,,,,,,\n";

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> only(rows));
    assertEquals("There is no text fnc1/8.", thrown.getMessage());
  }

  @Test
  void stored_labels_are_consistent() throws IOException {
    String file = GoldClaims.file();
    assertTrue(file.startsWith(HEADING));
    Map<String, String> sentences = new HashMap<>();
    Map<String, String> halves = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (List<String> row : Csv.rows(file)) {
      assertEquals(14, row.size(), row::toString);
      String sentence = row.get(0) + " " + row.get(1);
      String described = String.join(",", row.subList(2, 5));
      assertEquals(described, sentences.computeIfAbsent(sentence, s -> described), sentence);
      assertEquals(row.get(3), halves.computeIfAbsent(row.get(0), t -> row.get(3)), sentence);
      texts.put(row.get(0), "");
    }
    assertTrue(sentences.size() >= 300, () -> "sentences: " + sentences.size());
    for (GoldText text : GoldClaims.of(file, texts)) {
      for (GoldSentence sentence : text.sentences()) {
        assertTrue(sentence.start() < sentence.end(), sentence::toString);
        assertEquals(
            sentence.isCheckable(), !sentence.checkableClaims().isEmpty(), sentence::toString);
        for (GoldClaim claim : sentence.claims()) {
          assertTrue(claim.start() >= sentence.start(), sentence::toString);
          assertTrue(claim.start() < claim.end(), sentence::toString);
          assertTrue(claim.end() <= sentence.end(), sentence::toString);
        }
      }
    }
  }
}
