package dev.credence.ingest.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.platform.StrictJson;
import dev.credence.platform.provider.ChatException;
import dev.credence.platform.provider.ChatException.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's answer by its schema. An answer that breaks it anywhere is refused as a whole:
 * who did not understand the question is not to be relied upon for half of it.
 */
final class ProposalReader {

  /** Far more than the sentences of a prompt. */
  private static final int MOST_PROPOSALS = 200;

  /** The longest quote and statement, in chars; longer than almost every sentence. */
  private static final int LONGEST = 600;

  private static final int LONGEST_HOLDER = 120;
  private static final int MOST_NUMBERS = 20;

  private static final ObjectMapper JSON =
      StrictJson.configure(new ObjectMapper())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private ProposalReader() {}

  /**
   * The claims of an answer.
   *
   * @throws ChatException if it is not what was asked for
   */
  static List<Proposal> read(String answer) {
    Answer read;
    try {
      read = JSON.readValue(answer, Answer.class);
    } catch (JsonProcessingException malformed) {
      throw new ChatException(Reason.MALFORMED);
    }
    boolean sound =
        read != null
            && read.claims() != null
            && read.claims().size() <= MOST_PROPOSALS
            && read.claims().stream().allMatch(ProposalReader::isSound);
    if (!sound) {
      throw new ChatException(Reason.MALFORMED);
    }
    return List.copyOf(read.claims());
  }

  private static boolean isSound(@Nullable Proposal proposal) {
    return proposal != null
        && isText(proposal.quote(), LONGEST)
        && isText(proposal.statement(), LONGEST)
        && (proposal.holder() == null || isText(proposal.holder(), LONGEST_HOLDER))
        && proposal.stance() != null
        && proposal.modality() != null
        && proposal.numbers() != null
        && proposal.numbers().size() <= MOST_NUMBERS
        && proposal.numbers().stream().allMatch(Objects::nonNull);
  }

  private static boolean isText(@Nullable String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest;
  }

  private record Answer(List<@Nullable Proposal> claims) {}
}
