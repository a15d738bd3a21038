package dev.credence.scoring;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.credence.platform.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String BASE = "dev.credence.scoring";
  private static final JavaClasses SERVICE = ServiceRules.production(BASE);

  static Stream<ArchRule> rules() {
    return Stream.concat(
        ServiceRules.common().stream(),
        Stream.of(
            ServiceRules.noCycles(BASE),
            ServiceRules.plainJava(
                "dev.credence.scoring.(match|claimreview)..",
                "dev\\.credence\\.scoring\\.(trial\\.(TrialRules|LedgerDifference|Corroboration"
                    + "|Testimony|HolderTrial|TrialSheet)|score\\.(ScoreRules|Grading|Posterior"
                    + "|Tally|ScoreView)|belief\\.(BeliefRules|CategoryBelief|NumberEstimate"
                    + "|Utterance|TemperedTerms|Voices)|fact\\.FactPhases"
                    + "|assessment\\.(Assessor|CarriedAssessment|Automation"
                    + "|Ruling|Review|Reviewed|Calibration|BinomialBounds|AuditSample"
                    + "|WeightAtStake|LowConfidence|Ratio)"
                    + "|confirmation\\.(FactIntake|ReviewedFact|ReviewUpdate|CsvRecordSplitter"
                    + "|JsonElementSplitter)"
                    + "|source\\.(Naming|Charge|ChargeRule|StandingDecision|DecisionOrder|SpeakerNames)"
                    + "|provider\\.(?!OpinionRepository|SecondReaders).*)")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_holds(ArchRule rule) {
    rule.check(SERVICE);
  }
}
