package org.ridgeline.rank;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Theme;
import org.ridgeline.reason.Conclusion;
import org.ridgeline.reason.Control;
import org.ridgeline.reason.Finding;

/** The one or two sentences that a reader takes away, in the words of the rules. */
final class KeyJudgement {

  private final Settlement settlement;
  private final Control control;
  private final List<Finding> strongestFirst;
  private final Map<String, Side> sides;

  private KeyJudgement(
      Settlement settlement, Control control, List<Finding> strongestFirst, List<Theme> themes) {
    this.settlement = settlement;
    this.control = control;
    this.strongestFirst = strongestFirst;
    this.sides = themes.stream().collect(toMap(Theme::id, Theme::side));
  }

  /** Who holds the place, its strongest threat, and its highest stake. */
  static String of(
      Settlement settlement, Control control, List<Finding> strongestFirst, List<Theme> themes) {
    var judgement = new KeyJudgement(settlement, control, strongestFirst, themes);
    return Stream.of(control.brief(), judgement.rest())
        .filter(sentence -> !sentence.isEmpty())
        .collect(joining(" "));
  }

  /** One sentence if both sides have the place for their subject. */
  private String rest() {
    var sides =
        Stream.of(first(Side.THREAT), first(Side.STAKES)).flatMap(Optional::stream).toList();
    if (sides.size() == 2
        && sides.stream().allMatch(side -> side.startsWith("It ") && !side.contains(":"))) {
      return sides.get(0).replaceFirst("\\.$", "") + " and " + sides.get(1).substring(3);
    }
    return String.join(" ", sides);
  }

  private Optional<String> first(Side side) {
    return strongestFirst.stream()
        .filter(finding -> sides.get(finding.rule().theme()) == side)
        // What rests on the same claims as the status would say it again.
        .filter(f -> f.citations().isEmpty() || !control.citations().containsAll(f.citations()))
        .map(this::pointed)
        .findFirst();
  }

  /** The place has been named, so the sentence may point to it. */
  private String pointed(Conclusion conclusion) {
    var name = settlement.name() + " ";
    var brief = conclusion.brief();
    return brief.startsWith(name) ? "It " + brief.substring(name.length()) : brief;
  }
}
