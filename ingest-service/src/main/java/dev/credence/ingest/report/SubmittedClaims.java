package dev.credence.ingest.report;

import dev.credence.contract.Claim;
import dev.credence.contract.ClaimSubmission;
import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Problem;
import dev.credence.contract.Quantity;
import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.ingest.outlet.OutletKey;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims that came along with a report. */
final class SubmittedClaims {

  private static final String PROVIDER = "submitted";
  private static final String OUTLET = "outlet:";

  private static final Pattern HOLDER =
      Pattern.compile("(outlet|speaker):[a-z0-9][a-z0-9.-]{0,250}");

  private SubmittedClaims() {}

  /**
   * The claims.
   *
   * @throws ProblemException naming every field that is wrong, and why
   */
  static List<ReportedClaim> read(
      List<ClaimSubmission> given, UUID reportId, String outlet, String text, Instant spokenAt) {
    List<Problem.FieldError> errors = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      check("/claims/" + i, given.get(i), text, errors);
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
    Map<UUID, ReportedClaim> claims = new LinkedHashMap<>();
    for (ClaimSubmission submission : given) {
      Claim claim = claim(submission, reportId, outlet, text, spokenAt);
      claims.putIfAbsent(claim.claimId(), new ReportedClaim(claim, null));
    }
    return List.copyOf(claims.values());
  }

  private static void check(
      String pointer, ClaimSubmission claim, String text, List<Problem.FieldError> errors) {
    if (isBlank(claim.question()) && isBlank(claim.statement())) {
      errors.add(
          new Problem.FieldError(pointer + "/question", "must be given, or else /statement"));
    }
    if (claim.answer() != null && claim.value() != null) {
      errors.add(new Problem.FieldError(pointer + "/answer", "must not be given beside /value"));
    }
    if (claim.unit() != null && claim.value() == null) {
      errors.add(new Problem.FieldError(pointer + "/unit", "must not be given without /value"));
    }
    if (claim.holder() != null && !HOLDER.matcher(claim.holder()).matches()) {
      errors.add(
          new Problem.FieldError(
              pointer + "/holder", "must be a source key such as outlet:reuters.com"));
    }
    if (claim.quote() != null && (claim.quote().isEmpty() || !text.contains(claim.quote()))) {
      errors.add(new Problem.FieldError(pointer + "/quote", "must occur verbatim in the text"));
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Claim claim(
      ClaimSubmission given, UUID reportId, String outlet, String text, Instant spokenAt) {
    Holder holder = holder(given.holder() == null ? OUTLET + outlet : given.holder());
    String question = isBlank(given.question()) ? null : String.valueOf(given.question()).strip();
    String statement =
        String.valueOf(isBlank(given.statement()) ? given.question() : given.statement());
    String quote = given.quote() == null ? "" : given.quote();
    int start = quote.isEmpty() ? 0 : text.codePointCount(0, text.indexOf(quote));
    UUID claimId =
        NameBasedId.of(
            "claim",
            reportId,
            holder.source(),
            given.stance(),
            String.valueOf(question),
            statement,
            String.valueOf(given.answer()),
            String.valueOf(given.value()),
            String.valueOf(given.unit()));
    return new Claim(
        claimId,
        holder,
        statement,
        given.stance(),
        "",
        Modality.FACTUAL,
        quote,
        start,
        start + quote.codePointCount(0, quote.length()),
        given.value() == null
            ? List.of()
            : List.of(new Quantity(given.value(), null, given.unit(), Comparator.EXACTLY)),
        new DateInterval(null, spokenAt),
        question,
        given.topic(),
        given.answer(),
        given.value(),
        given.unit(),
        PROVIDER);
  }

  private static Holder holder(String source) {
    String name = source.substring(source.indexOf(':') + 1);
    if (source.startsWith(OUTLET)) {
      String outlet = OutletKey.fold("/claims", name);
      return new Holder(OUTLET + outlet, outlet, HolderKind.OUTLET);
    }
    // The keys of anonymous and private speakers are ours to give: nobody may be listed under one.
    if (name.equals("anonymous") || name.startsWith("anonymous.")) {
      return new Holder("speaker:anonymous", "anonymous", HolderKind.ANONYMOUS);
    }
    if (name.equals("private") || name.startsWith("private.")) {
      return new Holder("speaker:private", "private", HolderKind.PRIVATE);
    }
    return new Holder(source, capitalised(name), HolderKind.PERSON);
  }

  private static String capitalised(String slug) {
    return Arrays.stream(slug.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
