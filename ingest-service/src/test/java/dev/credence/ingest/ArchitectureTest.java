package dev.credence.ingest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.credence.platform.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String BASE = "dev.credence.ingest";
  private static final JavaClasses SERVICE = ServiceRules.production(BASE);

  static Stream<ArchRule> rules() {
    return Stream.concat(
        ServiceRules.common().stream(),
        Stream.of(
            ServiceRules.noCycles(BASE),
            ServiceRules.plainJava(
                "dev.credence.ingest.text..",
                "dev\\.credence\\.ingest\\.("
                    + "dedup\\.(?!Link(Repository|Service)|Fingerprint([MR]|Versions|sResource)"
                    + "|Furniture|FingerprintConfig).*"
                    + "|story\\.(?!Story(Repository|Service|Decision(Repository|Service))"
                    + "|StoriesResource|Arrangement).*"
                    + "|claim\\.(RuleClaimExtractor|ClaimExtractor)"
                    + "|provider\\.(?!Extraction(s|Check)).*"
                    + "|report\\.(Acceptance|SubmittedClaims|CanonicalUrl)"
                    + "|digest\\.DigestRule)")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_holds(ArchRule rule) {
    rule.check(SERVICE);
  }
}
