package dev.credence.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The architecture that both services keep to. */
public final class ServiceRules {

  private static final String PANACHE = "io.quarkus.hibernate.reactive.panache.common.";

  private ServiceRules() {}

  /** The production classes of a service. */
  public static JavaClasses production(String basePackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(basePackage);
  }

  /** Features do not go round in circles. */
  public static ArchRule noCycles(String basePackage) {
    return slices()
        .matching(basePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that can be read alone can be changed alone");
  }

  /** What decides is free of frameworks and of the database. */
  public static ArchRule plainJava(String packages, String classNames) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .or()
        .haveNameMatching(classNames)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.hibernate..")
        .because("what decides is plain Java: values in, values out");
  }

  /** The rules that need no word about the service. */
  public static List<ArchRule> common() {
    return List.of(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .notHaveRawReturnType(isEntity())
            .andShould()
            .notHaveRawParameterTypes(
                DescribedPredicate.describe(
                    "an entity", types -> types.stream().anyMatch(isEntity())))
            .because("what crosses the edge is the contract, not a table"),
        methods()
            .that()
            .areAnnotatedWith(PANACHE + "WithTransaction")
            .or()
            .areAnnotatedWith(PANACHE + "WithSession")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .because("a use case is one transaction, and a service method is one use case")
            .allowEmptyShould(true),
        noClasses()
            .should()
            .callMethod(Uni.class, "await")
            .because("a blocked event loop holds up every request"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Service")
            .should()
            .callMethod(Uni.class, "combine")
            .orShould()
            .callMethod(Uni.class, "join")
            .because("one unit of work is one chain on one session"),
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time has one source and can be moved in tests"),
        classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.vertx.mutiny.sqlclient..", "org.hibernate..")
            .because("a resource shapes requests and answers and knows no database"));
  }

  private static DescribedPredicate<JavaClass> isEntity() {
    return DescribedPredicate.describe(
        "an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
  }
}
