package org.ridgeline.night;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.read.Tables.Dated;

/**
 * Which steps of a way are rows, and about which places: of a million rows few are about one. Steps
 * are counted from 1.
 */
final class StepsByPlace {

  private final PublicationSteps steps;
  private final Map<String, List<Integer>> about;

  /** How many of the first steps are rows, by how many are taken. */
  private final int[] rows;

  private record Mention(String settlement, int step) {}

  StepsByPlace(PublicationSteps steps) {
    this.steps = steps;
    this.rows = new int[steps.count() + 1];
    for (int step = 1; step <= steps.count(); step++) {
      rows[step] = rows[step - 1] + (row(step).isPresent() ? 1 : 0);
    }
    this.about =
        IntStream.rangeClosed(1, steps.count())
            .boxed()
            .flatMap(this::mentions)
            .collect(groupingBy(Mention::settlement, mapping(Mention::step, toList())));
  }

  private Stream<Mention> mentions(int step) {
    return row(step).stream()
        .flatMap(row -> row.settlements().stream().distinct())
        .map(settlement -> new Mention(settlement, step));
  }

  /** What came to be known, or was withdrawn, by a step; nothing if a day passed. */
  Optional<Dated> row(int step) {
    return steps.step(step).row();
  }

  /** How many steps after {@code taken} up to and with {@code upTo} are rows. */
  int rows(int taken, int upTo) {
    return rows[upTo] - rows[taken];
  }

  /** Those of them that are about a place, in their order. */
  List<Integer> about(String settlement, int taken, int upTo) {
    var all = about.getOrDefault(settlement, List.of());
    return all.subList(after(all, taken), after(all, upTo));
  }

  /** The first of them, whatever they are about. */
  IntStream first(int most, int taken, int upTo) {
    return IntStream.rangeClosed(taken + 1, upTo).filter(this::isRow).limit(most);
  }

  private boolean isRow(int step) {
    return rows[step] > rows[step - 1];
  }

  private static int after(List<Integer> steps, int taken) {
    int at = Collections.binarySearch(steps, taken);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
