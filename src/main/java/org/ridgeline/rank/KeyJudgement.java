package org.ridgeline.rank;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.reason.conclude.Conclusion;

/** The one or two sentences that a reader takes away, in the words of the rules. */
final class KeyJudgement {

  private final Assessment place;
  private final Map<String, Side> sides;

  private KeyJudgement(Assessment place) {
    this.place = place;
    this.sides =
        place.themes().stream().map(ThemeScore::theme).collect(toMap(Theme::id, Theme::side));
  }

  /** Who holds the place, its strongest threat, and its highest stake. */
  static String of(Assessment place) {
    return Stream.of(place.control().brief(), new KeyJudgement(place).rest())
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
    var known = place.control().citations();
    return place.findings().stream()
        .filter(finding -> sides.get(finding.rule().theme()) == side && !finding.assumed())
        // What rests on the same claims as the status would say it again.
        .filter(f -> f.citations().isEmpty() || !known.containsAll(f.citations()))
        .map(this::pointed)
        .findFirst();
  }

  /** The place has been named, so the sentence may point to it. */
  private String pointed(Conclusion conclusion) {
    var name = place.settlement().name() + " ";
    var brief = conclusion.brief();
    return brief.startsWith(name) ? "It " + brief.substring(name.length()) : brief;
  }
}
