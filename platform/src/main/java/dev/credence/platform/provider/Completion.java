package dev.credence.platform.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.platform.StrictJson;
import dev.credence.platform.provider.ChatException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The JSON of chat completions, as far as it is needed. */
final class Completion {

  private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

  /** Any number does; the same one makes servers that know it answer alike. */
  private static final int SEED = 1;

  private Completion() {}

  /** A request for one answer that is a JSON object, as little left to chance as can be. */
  static byte[] request(ChatSettings settings, Prompt prompt) {
    ObjectNode request = JSON.createObjectNode();
    request.put("model", settings.model());
    request.put("temperature", 0);
    request.put("seed", SEED);
    request.put("max_tokens", settings.answerTokens());
    request.put("stream", false);
    request.putObject("response_format").put("type", "json_object");
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.instructions());
    messages.addObject().put("role", "user").put("content", prompt.data());
    try {
      return JSON.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a prompt cannot be written as JSON", e);
    }
  }

  /**
   * What the model said.
   *
   * @throws ChatException if the body is no completion that came to its end
   */
  static String answer(byte[] body) {
    JsonNode choices;
    try {
      // A fresh decoder reports malformed input instead of replacing it.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      choices = JSON.readTree(text).path("choices");
    } catch (IOException malformed) {
      throw new ChatException(Reason.MALFORMED, malformed, null);
    }
    JsonNode choice = choices.path(0);
    JsonNode content = choice.path("message").path("content");
    boolean whole = choice.path("finish_reason").asText("stop").equals("stop");
    if (choices.size() != 1 || !content.isTextual() || !whole) {
      throw new ChatException(Reason.MALFORMED);
    }
    return content.textValue();
  }
}
