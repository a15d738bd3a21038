package dev.credence.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. There are no totals.
 *
 * @param items the rows
 * @param next an opaque cursor for the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
