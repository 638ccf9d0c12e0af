package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
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

  /** What closes it, in words. */
  String words() {
    var kind = link.kind() == LinkKind.ROAD ? "road" : "railway";
    var name = link.name().isEmpty() ? "" : " (%s)".formatted(link.name());
    return "the %s to %s%s %s".formatted(kind, to.name(), name, why());
  }

  private String why() {
    if (!reports.isEmpty()) {
      return "is reported cut";
    }
    return control.status() == Status.CONTESTED
        ? "ends in contested ground"
        : "ends in what %s holds".formatted(control.holder());
  }
}
