package dev.credence.scoring.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few units that reports mix, and what they convert to. */
final class Units {
  private record Unit(String dimension, BigDecimal size) {}

  private static final Map<String, Unit> UNITS = units();

  private Units() {}

  /** A value in another unit; empty where the two do not measure the same. */
  static Optional<BigDecimal> convert(
      BigDecimal value, @Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      return Optional.of(value);
    }
    Unit source = unit(from);
    Unit target = unit(to);
    if (!source.dimension().equals(target.dimension())) {
      return Optional.empty();
    }
    if (source.size().compareTo(target.size()) == 0) {
      return Optional.of(value);
    }
    return Optional.of(value.multiply(source.size()).divide(target.size(), MathContext.DECIMAL64));
  }

  /** Whether a folded singular noun measures rather than counts: kilometre, hectare, hour. */
  static boolean isMeasure(String unit) {
    Unit known = UNITS.get(unit);
    return known != null && !known.dimension().equals("person");
  }

  /** A unit not in the table measures itself; "thousand people" is a thousand times "people". */
  private static Unit unit(String name) {
    String folded = Folding.fold(name).replace("per cent", "%").replace("percent", "%");
    int space = folded.indexOf(' ');
    String head = space < 0 ? folded : folded.substring(0, space);
    BigDecimal magnitude = magnitude(head);
    if (magnitude != null) {
      Unit counted = space < 0 ? new Unit("", BigDecimal.ONE) : unit(folded.substring(space + 1));
      return new Unit(counted.dimension(), counted.size().multiply(magnitude));
    }
    String singular = Stem.singular(folded);
    Unit known = UNITS.containsKey(folded) ? UNITS.get(folded) : UNITS.get(singular);
    return known != null ? known : new Unit(singular, BigDecimal.ONE);
  }

  private static @Nullable BigDecimal magnitude(String word) {
    return switch (word) {
      case "thousand", "thousands" -> BigDecimal.valueOf(1_000L);
      case "million", "millions" -> BigDecimal.valueOf(1_000_000L);
      case "billion", "billions" -> BigDecimal.valueOf(1_000_000_000L);
      default -> null;
    };
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    put(units, "length", "1", "m", "metre", "meter");
    put(units, "length", "1000", "km", "kilometre", "kilometer");
    put(units, "length", "1609.344", "mile", "mi");
    put(units, "length", "0.3048", "foot", "ft");
    put(units, "length", "0.01", "cm", "centimetre", "centimeter");
    put(units, "mass", "1", "kg", "kilogram", "kilo");
    put(units, "mass", "1000", "tonne", "t");
    put(units, "mass", "0.45359237", "pound-mass", "lb");
    put(units, "area", "1", "hectare", "ha");
    put(units, "area", "0.40468564224", "acre");
    put(units, "area", "100", "km2", "square kilometre", "square kilometer");
    put(units, "area", "258.9988110336", "square mile");
    put(units, "length", "0.9144", "yard");
    put(units, "length", "0.0254", "inch");
    put(units, "volume", "1", "litre", "liter");
    put(units, "volume", "158.987294928", "barrel");
    put(units, "time", "1", "second");
    put(units, "time", "60", "minute");
    put(units, "time", "3600", "hour");
    put(units, "time", "86400", "day");
    put(units, "time", "604800", "week");
    put(units, "%", "1", "%");
    put(units, "person", "1", "person", "human", "individual");
    put(units, "usd", "1", "usd", "dollar", "$");
    put(units, "eur", "1", "eur", "euro");
    put(units, "gbp", "1", "gbp", "pound");
    return Map.copyOf(units);
  }

  private static void put(Map<String, Unit> units, String dimension, String size, String... names) {
    for (String name : names) {
      units.put(name, new Unit(dimension, new BigDecimal(size)));
    }
  }
}
