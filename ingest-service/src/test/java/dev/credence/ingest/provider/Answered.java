package dev.credence.ingest.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A model's answer, put together claim by claim. */
final class Answered {

  private final ObjectNode answer = new ObjectMapper().createObjectNode();

  Answered() {
    answer.putArray("claims");
  }

  /** A factual claim. */
  Answered claim(
      String quote, @Nullable String holder, String stance, String statement, Object... numbers) {
    ObjectNode claim = answer.withArray("claims").addObject();
    claim.put("quote", quote).put("holder", holder).put("statement", statement);
    claim.put("stance", stance).put("modality", "FACTUAL");
    var list = claim.putArray("numbers");
    for (Object number : numbers) {
      list.add(new BigDecimal(number.toString()));
    }
    return this;
  }

  @Override
  public String toString() {
    return answer.toString();
  }
}
