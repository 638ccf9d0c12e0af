package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;

/**
 * A known way out of a place, or of a group of places, by which nothing gets through.
 *
 * @param link the road or railway, seen from within
 * @param to the place at its other end
 * @param control who holds that
 * @param reports the reports that it is cut; none where who holds its other end closes it
 */
public record ClosedWay(LinkedTo link, Settlement to, Control control, List<Citation> reports) {

  public ClosedWay {
    reports = List.copyOf(reports);
  }

  /** Where it leads, and its name. */
  String words() {
    return to.name() + (link.name().isEmpty() ? "" : " (%s)".formatted(link.name()));
  }

  /** What it is, and what closes it. */
  Closure closure() {
    boolean contested = control.status() == Status.CONTESTED;
    return new Closure(
        link.kind(),
        !reports.isEmpty()
            ? "is reported cut"
            : contested ? "ends in contested ground" : "ends in hostile ground");
  }

  /**
   * What several ways may have in common.
   *
   * @param why it is closed, in words that follow a single way
   */
  record Closure(LinkKind kind, String why) {

    /** All ways that are closed so, in words. */
    String of(List<String> ways) {
      var name = kind == LinkKind.ROAD ? "road" : "railway";
      return ways.size() == 1
          ? "the %s to %s %s".formatted(name, ways.get(0), why)
          : "the %ss to %s %s"
              .formatted(
                  name,
                  English.list(ways),
                  why.replaceFirst("^is ", "are ").replaceFirst("^ends ", "end "));
    }
  }
}
