package dev.credence.contract;

/** Who entered something in the register of sources. */
public enum RegisteredBy {
  /** The rules: texts say so. */
  RULES,
  /** An editor. */
  EDITOR
}
