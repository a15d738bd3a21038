package dev.credence.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.credence.scoring");

  static final ArchRule features_have_no_cycles =
      slices()
          .matching("dev.credence.scoring.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that can be read alone can be changed alone");

  static final ArchRule what_decides_knows_no_framework =
      noClasses()
          .that()
          .resideInAPackage("dev.credence.scoring.match..")
          .or()
          .haveNameMatching(
              "dev\\.credence\\.scoring\\.(trial\\.(TrialRules|LedgerDifference|Corroboration"
                  + "|Testimony|HolderTrial|TrialSheet)|score\\.(ScoreRules|Grading|Posterior|Tally"
                  + "|ScoreView)|belief\\.(BeliefRules|CategoryBelief|NumberEstimate|Utterance"
                  + "|TemperedTerms|Voices)|fact\\.FactPhases|assessment\\.(Assessor"
                  + "|CarriedAssessment))")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.hibernate..")
          .because("what decides is plain Java: values in, values out");

  static final ArchRule entities_stay_inside =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .notHaveRawReturnType(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "an entity", type -> type.isAnnotatedWith(Entity.class)))
          .because("what leaves the service is the contract, not a table");

  static final ArchRule transactions_are_the_services_business =
      methods()
          .that()
          .areAnnotatedWith(WithTransaction.class)
          .or()
          .areAnnotatedWith(WithSession.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service")
          .because("a use case is one transaction, and a service method is one use case");

  static final ArchRule nobody_blocks =
      noClasses()
          .should()
          .callMethod(Uni.class, "await")
          .because("a blocked event loop holds up every request");

  static final ArchRule nothing_runs_side_by_side_on_one_connection =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .or()
          .haveSimpleNameEndingWith("Service")
          .should()
          .callMethod(Uni.class, "combine")
          .orShould()
          .callMethod(Uni.class, "join")
          .because("one unit of work is one chain on one session");

  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time has one source and can be moved in tests");

  static final ArchRule resources_are_package_private_shells =
      classes()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("io.vertx.mutiny.sqlclient..", "org.hibernate..")
          .because("a resource shapes requests and answers and knows no database");

  static Stream<ArchRule> rules() {
    return Stream.of(
        features_have_no_cycles,
        what_decides_knows_no_framework,
        entities_stay_inside,
        transactions_are_the_services_business,
        nobody_blocks,
        nothing_runs_side_by_side_on_one_connection,
        time_comes_from_the_clock,
        resources_are_package_private_shells);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_holds(ArchRule rule) {
    rule.check(SERVICE);
  }
}
