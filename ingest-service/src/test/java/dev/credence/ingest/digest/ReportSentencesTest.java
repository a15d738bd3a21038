package dev.credence.ingest.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Claim;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.SentenceContext;
import dev.credence.contract.SentenceCounts;
import dev.credence.contract.Stance;
import dev.credence.ingest.text.Sentences;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportSentencesTest {

  private static final String TEXT =
      "The lock gate was shut. \uD83D\uDEA2 Ada Quill said it would open. It rained all day.";

  private final ReportSentences sentences = ReportSentences.of(TEXT, new Sentences());

  private static Claim claim(String source, String text, String quote) {
    int start = quote.isEmpty() ? 0 : text.codePointCount(0, text.indexOf(quote));
    return new Claim(
        new UUID(0, 1),
        new Holder(source, source, HolderKind.BODY),
        "a statement",
        Stance.AFFIRMS,
        "",
        Modality.FACTUAL,
        quote,
        start,
        start + quote.codePointCount(0, quote.length()),
        List.of(),
        DateInterval.OPEN,
        null,
        null,
        null,
        null,
        null,
        "test");
  }

  @Test
  void the_sentences_before_and_after_are_the_context() {
    assertEquals(
        new SentenceContext("The lock gate was shut.", "It rained all day."),
        sentences.around(claim("speaker:quill", TEXT, "Ada Quill said it would open."), true));
  }

  @Test
  void a_quote_at_an_end_of_the_text_has_context_on_one_side() {
    SentenceContext first =
        Objects.requireNonNull(
            sentences.around(claim("speaker:quill", TEXT, "The lock gate was shut."), true));
    assertNull(first.before());
    SentenceContext last =
        Objects.requireNonNull(
            sentences.around(claim("speaker:quill", TEXT, "It rained all day."), true));
    assertNull(last.after());
  }

  @Test
  void a_quote_of_several_sentences_has_the_context_of_all_of_them() {
    String quote = TEXT.substring(0, TEXT.indexOf(" It rained"));
    assertEquals(
        new SentenceContext(null, "It rained all day."),
        sentences.around(claim("speaker:quill", TEXT, quote), true));
  }

  @Test
  void a_withdrawn_claim_has_context_where_its_sentence_still_stands() {
    Claim kept = claim("speaker:quill", "Now: It rained all day.", "It rained all day.");
    assertEquals(
        Objects.requireNonNull(sentences.around(kept, false)).before(),
        "\uD83D\uDEA2 Ada Quill said it would open.");
    assertNull(sentences.around(claim("speaker:quill", "It snowed.", "It snowed."), false));
  }

  @Test
  void a_claim_without_a_quote_and_an_erased_text_have_no_context() {
    assertNull(sentences.around(claim("speaker:quill", TEXT, ""), true));
    assertNull(
        ReportSentences.of(null, new Sentences())
            .around(claim("speaker:quill", TEXT, "It rained all day."), true));
  }

  @Test
  void a_long_sentence_is_cut_and_no_character_is_broken() {
    String emoji = "\uD83D\uDEA2".repeat(600);
    ReportSentences long_ =
        ReportSentences.of(emoji + "\nShort.\n" + emoji + "\nEnd.", new Sentences());
    SentenceContext context =
        Objects.requireNonNull(
            long_.around(claim("speaker:quill", emoji + "\nShort.", "Short."), true));
    String before = Objects.requireNonNull(context.before());
    String after = Objects.requireNonNull(context.after());
    assertTrue(before.length() <= ReportSentences.LONGEST_CONTEXT);
    assertTrue(after.length() <= ReportSentences.LONGEST_CONTEXT);
    assertTrue(before.startsWith("…\uD83D\uDEA2") && after.endsWith("\uD83D\uDEA2…"));
  }

  @Test
  void a_sentence_counts_for_who_speaks_in_it_and_else_for_the_outlet() {
    SentenceCounts counts =
        sentences.counts(
            "outlet:lock.example",
            List.of(
                claim("speaker:quill", TEXT, "Ada Quill said it would open."),
                claim("speaker:quill", TEXT, "said it would open."),
                claim("outlet:lock.example", TEXT, "The lock gate was shut."),
                claim("speaker:quill", TEXT, "")));
    assertEquals(
        new SentenceCounts(
            3,
            List.of(
                new SentenceCounts.OfSource("outlet:lock.example", 2),
                new SentenceCounts.OfSource("speaker:quill", 1))),
        counts);
  }
}
