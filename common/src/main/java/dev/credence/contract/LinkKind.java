package dev.credence.contract;

/** A measured text relation between two contents, strongest first. */
public enum LinkKind {
  /** The same normalised text. */
  EXACT,
  /** Nearly the same text. */
  NEAR,
  /** One text is taken from the other in substance. */
  DERIVED,
  /** The later text marks the earlier one as false, or quotes it in order to check it. */
  CITES,
  /** Two reporters quote one statement; their own words differ. */
  SAME_QUOTATION,
  /** One long shared passage, too little to be derived. */
  PASSAGE
}
