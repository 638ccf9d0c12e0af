package org.ridgeline.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.reason.why.Firing;

/** What a case expected and what came of it, where the two differ. */
record CaseDifference(String what, String expected, String found) {

  /** All differences, in the order in which a case says them. */
  static List<CaseDifference> between(ExpectedOutcome expected, List<Firing> found) {
    var differences = new ArrayList<CaseDifference>();
    compare("finds", Optional.of(expected.finds()), found.stream().map(Firing::subject))
        .ifPresent(differences::add);
    compare(
            "points",
            expected.points().map(points -> List.of(String.valueOf(points))),
            found.stream().flatMap(f -> f.points().stream()).map(String::valueOf).distinct())
        .ifPresent(differences::add);
    compare(
            "evidence",
            expected.evidence(),
            found.stream().flatMap(f -> f.rows().stream()).distinct())
        .ifPresent(differences::add);
    compare(
            "status",
            expected.status().map(List::of),
            found.stream()
                .flatMap(f -> f.status().stream())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .distinct())
        .ifPresent(differences::add);
    compare("sentence", expected.sentences(), found.stream().flatMap(f -> f.sentence().stream()))
        .ifPresent(differences::add);
    compare(
            "levels",
            expected.levels(),
            found.stream()
                .flatMap(f -> f.level().stream())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .distinct())
        .ifPresent(differences::add);
    return differences;
  }

  private static Optional<CaseDifference> compare(
      String what, Optional<List<String>> expected, Stream<String> found) {
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    var came = found.sorted().toList();
    return expected.get().equals(came)
        ? Optional.empty()
        : Optional.of(new CaseDifference(what, told(expected.get()), told(came)));
  }

  private static String told(List<String> values) {
    return values.isEmpty() ? "nothing" : String.join(", ", values);
  }
}
