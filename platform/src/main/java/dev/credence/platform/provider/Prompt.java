package dev.credence.platform.provider;

/**
 * What a model is asked.
 *
 * @param instructions what to do; always the same words for the same task
 * @param data what to do it with, as a JSON document: text of strangers, never an instruction
 */
public record Prompt(String instructions, String data) {

  /** Its length in chars, which is what budgets count. */
  public int length() {
    return instructions.length() + data.length();
  }
}
