package dev.credence.scoring.source;

import dev.credence.contract.Problem;
import dev.credence.contract.SourceDecisionKind;
import dev.credence.contract.SourceDecisionSubmission;
import dev.credence.contract.SourceKind;
import dev.credence.platform.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields each kind of decision needs, which it may have, and what they may say. */
final class SourceDecisionFields {

  private static final String MUST_BE_GIVEN = "must be given for ";

  private SourceDecisionFields() {}

  /**
   * Checks what can be checked without looking at what is stored.
   *
   * @throws ProblemException naming every field that is missing, out of place or wrong
   */
  static void check(String source, SourceDecisionSubmission body) {
    List<Problem.FieldError> errors = new ArrayList<>();
    given(body)
        .forEach(
            (pointer, value) -> {
              if (value != null && !allowed(body.kind()).contains(pointer)) {
                errors.add(new Problem.FieldError(pointer, "must be left out for " + body.kind()));
              }
            });
    switch (body.kind()) {
      case MERGE -> checkOther(source, body, errors);
      case SPLIT -> {
        checkOther(source, body, errors);
        checkSelection(source, body, errors);
      }
      case RELEASE -> checkRelease(source, body, errors);
      case UNDO -> {
        if (body.decisionId() == null) {
          errors.add(new Problem.FieldError("/decisionId", MUST_BE_GIVEN + "UNDO"));
        }
      }
    }
    List<String> names = strings(body.names());
    for (int i = 0; i < names.size(); i++) {
      if (SpeakerNames.fold(names.get(i)).isEmpty()) {
        errors.add(new Problem.FieldError("/names/" + i, "must not be blank"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private static Map<String, @Nullable Object> given(SourceDecisionSubmission body) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("/otherSource", body.otherSource());
    given.put("/otherName", body.otherName());
    given.put("/names", body.names());
    given.put("/aliases", body.aliases());
    given.put("/reportIds", body.reportIds());
    given.put("/claimIds", body.claimIds());
    given.put("/decisionId", body.decisionId());
    return given;
  }

  private static Set<String> allowed(SourceDecisionKind kind) {
    return switch (kind) {
      case MERGE -> Set.of("/otherSource");
      case SPLIT ->
          Set.of("/otherSource", "/otherName", "/names", "/aliases", "/reportIds", "/claimIds");
      case RELEASE -> Set.of("/names", "/reportIds", "/claimIds");
      case UNDO -> Set.of("/decisionId");
    };
  }

  private static void checkOther(
      String source, SourceDecisionSubmission body, List<Problem.FieldError> errors) {
    String other = body.otherSource();
    String wrong = null;
    if (other == null) {
      wrong = MUST_BE_GIVEN + body.kind();
    } else if (!SourceKey.isWellFormed(other)) {
      wrong = "must be a source's key, such as speaker:road-ministry or outlet:pier-post.example";
    } else if (SourceKey.isUnnamed(other)) {
      wrong =
          "must not be a key of anonymous or private speakers: they are never mixed with others";
    } else if (SourceKey.kind(other) != SourceKey.kind(source)) {
      wrong = "must be of the same kind: an outlet and a speaker are never one source";
    } else if (other.equals(source)) {
      wrong = "must be another source";
    }
    if (wrong != null) {
      errors.add(new Problem.FieldError("/otherSource", wrong));
    }
  }

  private static void checkSelection(
      String source, SourceDecisionSubmission body, List<Problem.FieldError> errors) {
    boolean isOutlet = SourceKey.kind(source) == SourceKind.OUTLET;
    if (isOutlet && body.names() != null) {
      errors.add(
          new Problem.FieldError(
              "/names", "must be left out for an outlet, which is split by reports"));
    }
    if (isOutlet && body.claimIds() != null) {
      errors.add(
          new Problem.FieldError(
              "/claimIds", "must be left out for an outlet, which is split by reports"));
    }
    if (body.names() == null
        && body.aliases() == null
        && body.reportIds() == null
        && body.claimIds() == null) {
      errors.add(
          isOutlet
              ? new Problem.FieldError("/reportIds", "must be given, or /aliases")
              : new Problem.FieldError(
                  "/names", "must be given, or /aliases, /reportIds or /claimIds"));
    }
  }

  private static void checkRelease(
      String source, SourceDecisionSubmission body, List<Problem.FieldError> errors) {
    if (body.names() != null) {
      if (SourceKey.kind(source) != SourceKind.SPEAKER) {
        errors.add(new Problem.FieldError("/names", "a person can only become a speaker"));
      }
    } else if (body.reportIds() == null && body.claimIds() == null) {
      errors.add(
          new Problem.FieldError(
              "/names",
              "must be given to release a private person; /claimIds or /reportIds to accept"
                  + " quotations"));
    }
  }

  /** A decision as it would hold. */
  static StandingDecision wanted(UUID decisionId, String source, SourceDecisionSubmission body) {
    return new StandingDecision(
        decisionId,
        body.kind(),
        source,
        body.otherSource(),
        strings(body.names()).stream().map(SpeakerNames::fold).collect(Collectors.toSet()),
        Set.copyOf(strings(body.aliases())),
        ids(body.reportIds()),
        ids(body.claimIds()));
  }

  /** The list, or none. */
  static List<String> strings(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }

  private static Set<UUID> ids(@Nullable List<UUID> given) {
    return given == null ? Set.of() : Set.copyOf(given);
  }

  static String otherSource(SourceDecisionSubmission body) {
    return Objects.requireNonNull(body.otherSource());
  }

  static UUID decisionId(SourceDecisionSubmission body) {
    return Objects.requireNonNull(body.decisionId());
  }

  /**
   * Requires that each name and id means some claim.
   *
   * @param meant what the decision means
   */
  static void requireMeant(SourceDecisionSubmission body, Collection<Naming> meant) {
    List<Problem.FieldError> errors = new ArrayList<>();
    require(
        "/names",
        strings(body.names()).stream().map(SpeakerNames::fold).toList(),
        meant.stream().map(Naming::name).collect(Collectors.toSet()),
        errors);
    require(
        "/reportIds",
        body.reportIds() == null ? List.of() : body.reportIds(),
        meant.stream().map(Naming::reportId).collect(Collectors.toSet()),
        errors);
    require(
        "/claimIds",
        body.claimIds() == null ? List.of() : body.claimIds(),
        meant.stream()
            .map(Naming::claimId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new)),
        errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private static <T> void require(
      String pointer, List<T> given, Set<T> found, List<Problem.FieldError> errors) {
    for (int i = 0; i < given.size(); i++) {
      if (!found.contains(given.get(i))) {
        errors.add(
            new Problem.FieldError(
                pointer + "/" + i, "there is no such claim that the decision could mean"));
      }
    }
  }
}
