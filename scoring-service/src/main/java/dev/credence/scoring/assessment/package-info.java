/** Assessments: what facts say of claims, and the queue of those that wait for a person. */
@NullMarked
package dev.credence.scoring.assessment;

import org.jspecify.annotations.NullMarked;
