package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement made ready for comparing: its slots are read once, however often it is compared.
 * Immutable.
 */
public final class Prepared {
  private static final String TRUTH = "TRUTH";

  private final Statement statement;
  private final Reading main;
  private final Reading full;
  private final boolean hasAsides;

  private Prepared(Statement statement, Reading main, Reading full, boolean hasAsides) {
    this.statement = statement;
    this.main = main;
    this.full = full;
    this.hasAsides = hasAsides;
  }

  /**
   * The slots of a text.
   *
   * @param whole those of all of it
   * @param parts those of its clauses, and of each with a following one that tells only what the
   *     first led to
   * @param isOneClause whether it has no parts but itself
   */
  record Reading(Slots whole, List<Slots> parts, boolean isOneClause) {}

  /** Reads the slots of a statement. */
  public static Prepared of(Statement statement) {
    String main = RelativeClauses.without(statement.text());
    Reading reading = read(main, statement);
    boolean same = main.equals(statement.text());
    Reading full = same ? reading : read(statement.text(), statement);
    return new Prepared(statement, reading, full, !same);
  }

  /** The statement. */
  public Statement statement() {
    return statement;
  }

  /** What it says without its relative clauses. */
  Reading main() {
    return main;
  }

  /** What it says with them. */
  Reading full() {
    return full;
  }

  boolean hasAsides() {
    return hasAsides;
  }

  /** Whether its own words withhold: "reportedly", "rumours of". */
  boolean hedges() {
    List<Word> words = full.whole().words();
    for (int i = 0; i < words.size(); i++) {
      boolean despite = i > 0 && words.get(i - 1).folded().equals("despite");
      if (words.get(i).is("hedge") && !despite) {
        return true;
      }
    }
    return false;
  }

  boolean asks() {
    return statement.text().indexOf('?') >= 0;
  }

  /** Whether it speaks of a film, a drill or the like. */
  boolean isFiction() {
    return full.whole().words().stream().anyMatch(word -> word.is("fiction"));
  }

  /** Whether it tells that somebody denies something. */
  boolean denies() {
    return full.whole().words().stream().anyMatch(word -> word.isFormOf("denial"));
  }

  /** Whether it calls something a hoax, fake or false. */
  boolean debunks() {
    return full.whole().frames().stream()
        .anyMatch(f -> f.name().equals(TRUTH) && f.positive() == f.negated());
  }

  boolean speaksOfTruth() {
    return full.whole().frames().stream().anyMatch(f -> f.name().equals(TRUTH));
  }

  private static Reading read(String text, Statement statement) {
    Slots whole = Slots.of(text, statement.quantities());
    List<String> clauses = Clauses.of(text);
    if (clauses.size() < 2) {
      return new Reading(whole, List.of(whole), true);
    }
    List<Slots> parts = new ArrayList<>();
    clauses.forEach(clause -> parts.add(Slots.of(clause, statement.quantities())));
    for (int i = 1; i < clauses.size(); i++) {
      if (isConsequence(parts.get(i))) {
        String both = clauses.get(i - 1) + ", and " + clauses.get(i);
        parts.add(Slots.of(both, statement.quantities()));
      }
    }
    return new Reading(whole, List.copyOf(parts), false);
  }

  private static boolean isConsequence(Slots slots) {
    return slots.names().stream().allMatch(Name::isCountry)
        && !slots.frames().isEmpty()
        && slots.frames().stream().allMatch(f -> Frames.get().has(f.name(), "consequence"));
  }
}
