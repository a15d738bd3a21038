package dev.credence.scoring.score;

import dev.credence.contract.Grade;

/**
 * A grade with what decided it.
 *
 * @param grade the grade
 * @param reason one sentence with the numbers, and what evidence a better grade takes
 */
public record GradeResult(Grade grade, String reason) {}
