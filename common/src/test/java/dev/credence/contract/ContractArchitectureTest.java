package dev.credence.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractArchitectureTest {

  @Test
  void the_contract_depends_on_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage("dev.credence.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.credence.ingest..",
            "dev.credence.scoring..",
            "dev.credence.platform..",
            "io.quarkus..",
            "jakarta.persistence..",
            "io.vertx..")
        .because("either side must be able to take it without the other")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.credence"));
  }
}
