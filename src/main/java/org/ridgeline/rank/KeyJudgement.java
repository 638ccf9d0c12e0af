package org.ridgeline.rank;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Theme;
import org.ridgeline.reason.Control;
import org.ridgeline.reason.Finding;

/** The two or three sentences that a reader takes away, in the words of the rules. */
final class KeyJudgement {

  private KeyJudgement() {}

  /** Who holds the place, its strongest threat, and its highest stake. */
  static String of(Control control, List<Finding> strongestFirst, List<Theme> themes) {
    var sides = themes.stream().collect(toMap(Theme::id, Theme::side));
    return Stream.of(
            Optional.of(control.because()),
            first(Side.THREAT, strongestFirst, sides),
            first(Side.STAKES, strongestFirst, sides))
        .flatMap(Optional::stream)
        .collect(joining(" "));
  }

  private static Optional<String> first(
      Side side, List<Finding> findings, Map<String, Side> sides) {
    return findings.stream()
        .filter(finding -> sides.get(finding.rule().theme()) == side)
        .map(Finding::because)
        .findFirst();
  }
}
