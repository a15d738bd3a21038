package dev.credence.ingest.story;

import dev.credence.contract.Problem;
import dev.credence.contract.StoryDecisionKind;
import dev.credence.contract.StoryDecisionSubmission;
import dev.credence.platform.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which fields each kind of decision needs, and which it may have. */
final class StoryDecisionFields {

  private StoryDecisionFields() {}

  /**
   * Checks that a decision says what its kind needs, and nothing else.
   *
   * @throws ProblemException naming every field that is missing or out of place
   */
  static void check(StoryDecisionSubmission body) {
    StoryDecisionKind needed = body.kind();
    Map<String, StoryDecisionKind> kinds = new LinkedHashMap<>();
    kinds.put("/reportIds", StoryDecisionKind.SPLIT);
    kinds.put("/otherStoryId", StoryDecisionKind.MERGE);
    kinds.put("/reportId", StoryDecisionKind.PIN);
    kinds.put("/originReportId", StoryDecisionKind.PIN);
    kinds.put("/decisionId", StoryDecisionKind.UNDO);
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "/reportIds", body.reportIds());
    put(given, "/otherStoryId", body.otherStoryId());
    put(given, "/reportId", body.reportId());
    put(given, "/originReportId", body.originReportId());
    put(given, "/decisionId", body.decisionId());
    List<Problem.FieldError> errors = new ArrayList<>();
    kinds.forEach(
        (pointer, kind) -> {
          boolean isOptional = pointer.equals("/originReportId");
          if (kind == needed && !isOptional && !given.containsKey(pointer)) {
            errors.add(new Problem.FieldError(pointer, "must be given for " + needed));
          } else if (kind != needed && given.containsKey(pointer)) {
            errors.add(new Problem.FieldError(pointer, "must be left out for " + needed));
          }
        });
    if (body.reportId() != null && body.reportId().equals(body.originReportId())) {
      errors.add(new Problem.FieldError("/originReportId", "must be another report"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private static void put(Map<String, Object> given, String pointer, @Nullable Object value) {
    if (value != null) {
      given.put(pointer, value);
    }
  }

  static List<UUID> reportIds(StoryDecisionSubmission body) {
    return Objects.requireNonNull(body.reportIds());
  }

  static UUID otherStoryId(StoryDecisionSubmission body) {
    return Objects.requireNonNull(body.otherStoryId());
  }

  static UUID reportId(StoryDecisionSubmission body) {
    return Objects.requireNonNull(body.reportId());
  }

  static UUID decisionId(StoryDecisionSubmission body) {
    return Objects.requireNonNull(body.decisionId());
  }

  /**
   * Checks that reports are in a story.
   *
   * @throws ProblemException naming each that is not
   */
  static void requireMembers(
      String pointer, @Nullable List<UUID> reportIds, Collection<UUID> members) {
    List<UUID> given = reportIds == null ? List.of() : reportIds;
    List<Problem.FieldError> errors = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (!members.contains(given.get(i))) {
        errors.add(
            new Problem.FieldError(
                pointer.endsWith("s") ? pointer + "/" + i : pointer, "is no member of this story"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }
}
