package dev.credence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenJsonTest {

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("digest-batch", DigestBatch.class),
        Arguments.of("digest-receipt", DigestReceipt.class),
        Arguments.of("report-submission", ReportSubmission.class),
        Arguments.of("ingest-receipt", IngestReceipt.class),
        Arguments.of("report", Report.class),
        Arguments.of("claim", Claim.class),
        Arguments.of("story", Story.class),
        Arguments.of("fact-submission", FactSubmission.class),
        Arguments.of("fact", Fact.class),
        Arguments.of("assessment", Assessment.class),
        Arguments.of("score", Score.class),
        Arguments.of("belief", Belief.class),
        Arguments.of("source", Source.class),
        Arguments.of("source-decision", SourceDecision.class),
        Arguments.of("problem", Problem.class));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_reads_into_its_record_and_is_written_back_the_same(String name, Class<?> type) {
    assertEquals(GoldenJson.tree(name), GoldenJson.write(GoldenJson.read(name, type)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_shows_every_field_of_its_record(String name, Class<?> type) {
    Set<String> fields = new TreeSet<>();
    GoldenJson.tree(name).fieldNames().forEachRemaining(fields::add);
    Set<String> components = new TreeSet<>();
    Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .forEach(components::add);
    assertTrue(components.equals(fields), () -> components + " but the file has " + fields);
  }
}
