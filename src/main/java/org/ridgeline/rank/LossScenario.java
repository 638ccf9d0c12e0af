package org.ridgeline.rank;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SupposedLost;

/**
 * What the loss of one place would change.
 *
 * @param from the party that holds it
 * @param to the party that would, or empty if its loss cannot be supposed
 * @param changes of the place itself, then of every other place that would be assessed otherwise,
 *     the greatest growth of score first
 * @param sentence which scores would change most, or why the loss cannot be supposed
 */
public record LossScenario(
    Settlement place, String from, String to, List<AssessmentChange> changes, String sentence) {

  private static final int NAMED = 3;

  /** The place first; what would then be in more danger before what would be in less. */
  private static Comparator<AssessmentChange> order(Settlement lost) {
    return Comparator.comparing((AssessmentChange change) -> !change.settlement().equals(lost))
        .thenComparing(AssessmentChange::scoreChange, Comparator.reverseOrder())
        .thenComparing(AssessmentChange::threatChange, Comparator.reverseOrder())
        .thenComparing(AssessmentChange::stakesChange, Comparator.reverseOrder())
        .thenComparing(change -> change.settlement().name())
        .thenComparing(change -> change.settlement().id());
  }

  public LossScenario {
    changes = List.copyOf(changes);
  }

  /**
   * Compares what is with what would be.
   *
   * @param now every place as it is
   * @param then every place as it would be
   * @param names by which readers know the parties
   */
  public static LossScenario of(
      SupposedLost supposed, List<Assessment> now, List<Assessment> then, PartyNames names) {
    var otherwise = then.stream().collect(toMap(a -> a.settlement().id(), identity()));
    var lost =
        now.stream()
            .filter(a -> a.settlement().id().equals(supposed.settlement()))
            .findFirst()
            .orElseThrow();
    var changes = new ArrayList<AssessmentChange>();
    for (var assessment : now) {
      var change = AssessmentChange.of(assessment, otherwise.get(assessment.settlement().id()));
      if (!change.differences().isEmpty()) {
        changes.add(change);
      }
    }
    changes.sort(order(lost.settlement()));
    return new LossScenario(
        lost.settlement(),
        lost.control().holder(),
        supposed.to(),
        changes,
        sentence(lost.settlement(), names.of(supposed.to()), changes));
  }

  /** The loss of {@code place} cannot be supposed; the sentence says why. */
  public static LossScenario impossible(Assessment place, String why) {
    return new LossScenario(place.settlement(), place.control().holder(), "", List.of(), why);
  }

  private static String sentence(Settlement lost, String to, List<AssessmentChange> changes) {
    var scores =
        changes.stream()
            .filter(change -> !change.settlement().equals(lost))
            .filter(change -> change.scoreChange().signum() != 0)
            .toList();
    var named = scores.stream().limit(NAMED).map(LossScenario::words).collect(joining("; "));
    int more = scores.size() - NAMED;
    return "Were %s lost to %s, %s%s."
        .formatted(
            lost.name(),
            to,
            scores.isEmpty()
                ? "no other score would change"
                : (scores.size() == 1
                        ? "one other score would change: "
                        : "other scores would change: ")
                    + named,
            more > 0 ? "; and " + more + " more" : "");
  }

  private static String words(AssessmentChange change) {
    return "%s from %s to %s"
        .formatted(
            change.settlement().name(),
            change.now().score().total(),
            change.then().score().total());
  }

  /** Whether there is somebody to whom the place could be lost. */
  public boolean isPossible() {
    return !to.isEmpty();
  }
}
