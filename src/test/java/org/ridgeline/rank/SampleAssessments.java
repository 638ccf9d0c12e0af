package org.ridgeline.rank;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Sentence;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.conclude.Support;

/** What rules might have concluded, of which a test says only what matters. */
final class SampleAssessments {

  private SampleAssessments() {}

  static List<Settlement> places(String... ids) {
    return Stream.of(ids).map(SampleAssessments::place).toList();
  }

  private static Settlement place(String id) {
    var row = citation(id, "atlas", "");
    return new Settlement(
        id, id, List.of(), "", SettlementKind.TOWN, "", "", 30, 50, OptionalInt.empty(), row);
  }

  static Citation citation(String row, String source, String party) {
    var kind = new Source(source, source, SourceKind.MEDIA, party, Reliability.B, "");
    return new Citation("table.csv", 2, row, kind, party, party.isEmpty() ? source : party, 2);
  }

  static Finding finding(String settlement, String theme, int points) {
    var words = "%s %d of %s.".formatted(theme, points, settlement);
    return new Finding(
        settlement, rule(theme + "-" + points, theme, points), words, List.of(), Support.NONE);
  }

  static Finding finding(String rule, String because) {
    return new Finding("ashford", rule(rule, "tempo", 10), because, List.of(), Support.NONE);
  }

  static Control control(Status status, String holder, String because) {
    return new Control(
        "ashford", status, holder, rule("any", "", 0), because, List.of(), Support.NONE);
  }

  private static RuleDoc rule(String id, String theme, int points) {
    return new RuleDoc(
        "rules/x.drl", id, "Title", theme, points, "Because.", "Reason", "", new Sentence(""));
  }

  static Conclusions conclusions(List<Finding> findings, String... places) {
    Map<String, Control> controls =
        Stream.of(places)
            .map(
                id ->
                    new Control(
                        id,
                        Status.HELD,
                        "blue",
                        rule("held", "", 0),
                        id + " is held.",
                        List.of(),
                        Support.NONE))
            .collect(toMap(Control::settlement, identity()));
    return new Conclusions(controls, Map.of(), findings, Map.of(), List.of());
  }

  static ControlClaim claim(
      String id,
      String day,
      String holder,
      Extent extent,
      Stance stance,
      String source,
      String party) {
    return new ControlClaim(
        id,
        LocalDate.parse(day),
        LocalDate.parse(day),
        "ashford",
        holder,
        extent,
        stance,
        source,
        2,
        "",
        "",
        citation(id, source, party));
  }
}
