package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a report gives it.
 *
 * @param value the number, or the lower end for {@link Comparator#BETWEEN}
 * @param high the upper end for {@link Comparator#BETWEEN}
 * @param unit what is counted or measured, in the singular where it is a noun: {@code "district"},
 *     {@code "%"}, {@code "USD"}
 * @param comparator how the number bounds the value
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Quantity(
    BigDecimal value, @Nullable BigDecimal high, @Nullable String unit, Comparator comparator) {}
