package org.ridgeline.write.briefing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ClaimLedger.Entry;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Likelihood;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;
import org.ridgeline.write.briefing.BriefingRow.QuotedRow;
import org.ridgeline.write.completeness.CompletenessWords;

/** Gathers what is known of each place: the rows behind its conclusions, and what they say. */
final class BriefingSections {

  private final Report report;
  private final Map<Citation, QuotedRow> said = new HashMap<>();
  private final Map<String, LossScenario> ifLost;
  private final Map<String, List<Entry>> claims;
  private final Map<String, List<Population>> people;
  private final PlaceNeighbours neighbours;
  private final Map<String, String> sources;
  private final Parties parties;
  private final int longest;

  BriefingSections(Report report, List<BriefingPlace> places, Parties parties) {
    this.report = report;
    this.parties = parties;
    ifLost = report.ifLost().stream().collect(toMap(loss -> loss.place().id(), identity()));
    claims = report.ledger().stream().collect(groupingBy(e -> e.claim().settlement()));
    people = report.tables().population().stream().collect(groupingBy(Population::settlement));
    sources = report.tables().sources().stream().collect(toMap(Source::id, Source::name));
    neighbours = new PlaceNeighbours(places);
    longest = report.themes().stream().mapToInt(Theme::cap).max().orElse(0);
    for (var event : report.tables().events()) {
      say(new QuotedRow(event.citation(), event.day(), event.text(), event.url()));
    }
    for (var claim : report.tables().claims()) {
      say(new QuotedRow(claim.citation(), claim.asOf(), claim.text(), claim.url()));
    }
  }

  private void say(QuotedRow row) {
    if (!row.text().isEmpty()) {
      said.put(row.citation(), row);
    }
  }

  BriefingSection section(BriefingPlace place) {
    var assessment = place.assessment();
    var settlement = assessment.settlement();
    var rows = new RowNumbering(place);
    var control = rows.conclusion(assessment.control());
    var themes =
        assessment.themes().stream()
            .filter(score -> score.uncapped() > 0)
            .map(score -> new BriefingTheme(score, longest, rows.of(score.theme())))
            .toList();
    var notes =
        report.themes().stream()
            .filter(theme -> theme.side() == Side.NOTE)
            .flatMap(theme -> rows.of(theme).stream())
            .toList();
    return new BriefingSection(
        place,
        report.likelihoods(assessment).stream().map(Likelihood::sentence).toList(),
        control,
        history(assessment),
        themes,
        notes,
        rows.inOrder(),
        claims(settlement.id()),
        Optional.ofNullable(ifLost.get(settlement.id())),
        report.asOf(),
        people.getOrDefault(settlement.id(), List.of()).stream()
            .sorted(Comparator.comparing(Population::asOf).reversed())
            .map(BriefingPeople::new)
            .toList(),
        neighbours,
        new CompletenessWords(report).fighting(settlement.id()));
  }

  private List<BriefingHold> history(Assessment assessment) {
    var holds = assessment.history();
    return IntStream.range(0, holds.size())
        .map(n -> holds.size() - 1 - n)
        .mapToObj(
            n ->
                new BriefingHold(
                    holds.get(n),
                    parties.number(holds.get(n).holder()),
                    n == 0,
                    holds.stream().skip(n + 1L).map(Hold::from).findFirst(),
                    report.tables().names(),
                    sources))
        .toList();
  }

  private List<BriefingClaim> claims(String place) {
    var entries = claims.getOrDefault(place, List.of());
    var first = entries.stream().map(Entry::since).min(Comparator.naturalOrder());
    return entries.stream()
        .sorted(Comparator.comparing((Entry entry) -> !entry.counts()).thenComparing(Entry::since))
        .map(
            entry ->
                new BriefingClaim(
                    entry, entries, first.orElseThrow(), report.asOf(), report.tables().names()))
        .toList();
  }

  /** The rows that one place's conclusions rest on, numbered as they are first referred to. */
  private final class RowNumbering {

    private final BriefingPlace place;
    private final Map<Citation, BriefingRow> rows = new LinkedHashMap<>();

    RowNumbering(BriefingPlace place) {
      this.place = place;
    }

    List<BriefingConclusion> of(Theme theme) {
      return place.assessment().findings().stream()
          .filter(finding -> finding.rule().theme().equals(theme.id()))
          .map(this::conclusion)
          .toList();
    }

    BriefingConclusion conclusion(Conclusion conclusion) {
      var telling = new ArrayList<BriefingRow>();
      var mute = new ArrayList<Citation>();
      for (var citation : conclusion.citations()) {
        if (said.containsKey(citation)) {
          telling.add(rows.computeIfAbsent(citation, this::next));
        } else {
          mute.add(citation);
        }
      }
      telling.sort(Comparator.comparingInt(BriefingRow::number));
      Assessment assessment = place.assessment();
      return new BriefingConclusion(
          Wording.withNonBreakingSpaces(conclusion.because()),
          conclusion.rule(),
          Wording.word(assessment.confidence(conclusion)),
          assessment.confidenceBecause(conclusion),
          telling,
          mute);
    }

    private BriefingRow next(Citation citation) {
      int number = rows.size() + 1;
      return new BriefingRow("row-" + place.code() + "-" + number, number, said.get(citation));
    }

    List<BriefingRow> inOrder() {
      return List.copyOf(rows.values());
    }
  }
}
