package org.ridgeline.mutation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of thresholds with one of them a little higher or lower. */
final class ThresholdMutants {

  static final String FILE = "thresholds.csv";

  private static final Pattern ROW = Pattern.compile("(?m)^([\\w-]+),(-?[\\d.]+),([^,]+),");

  /** The least difference that a measurement shows: 10 m, a tenth of a degree; else one unit. */
  private static final Map<String, BigDecimal> STEPS =
      Map.of("km", new BigDecimal("0.01"), "degrees", new BigDecimal("0.1"));

  private ThresholdMutants() {}

  static List<Mutant> of(String text) {
    return ROW.matcher(text)
        .results()
        .flatMap(
            row -> {
              var value = new BigDecimal(row.group(2));
              var step = STEPS.getOrDefault(row.group(3), value.ulp());
              return Stream.of(value.add(step), value.subtract(step))
                  .map(
                      moved ->
                          Mutant.of(FILE, text, row.start(2), row.end(2), moved.toPlainString()));
            })
        .toList();
  }

  /** The id of the threshold that a mutant moves. */
  static String id(Mutant mutant) {
    return mutant.original().substring(0, mutant.original().indexOf(','));
  }
}
