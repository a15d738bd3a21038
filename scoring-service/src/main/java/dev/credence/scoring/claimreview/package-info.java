/**
 * Fact-checks as fact-checkers publish them: schema.org ClaimReview in JSON-LD. Plain Java: JSON
 * in, values out. Nothing is ever fetched.
 */
@NullMarked
package dev.credence.scoring.claimreview;

import org.jspecify.annotations.NullMarked;
