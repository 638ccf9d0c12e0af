package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.rank.ClaimLedger.Entry;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;
import org.ridgeline.write.completeness.CompletenessWords;
import org.ridgeline.write.completeness.SourceMarks;

/**
 * What the briefing shows of one night, in words that are ready to be set.
 *
 * @param places by rank
 * @param marks where in the trends sources begin or fall silent
 */
public record Briefing(
    Report report, List<BriefingPlace> places, BriefingSections grounds, SourceMarks marks) {

  private static final int JUDGEMENTS = 5;
  private static final int FIRST = 10;

  /** As many as the page has room for, with names of any script. */
  private static final int MOST_LISTED = 800;

  private static final int PROBLEMS = 3;

  static Briefing of(Report report) {
    var sides = ThemeSides.of(report);
    var parties = Parties.of(report);
    var names = report.tables().names();
    var marks = SourceMarks.of(report);
    var places = new ArrayList<BriefingPlace>();
    for (var assessment : report.assessments()) {
      places.add(
          new BriefingPlace(
              assessment,
              sides,
              parties.marker(assessment),
              report.retrospect().trend(assessment.settlement()),
              marks.of(assessment.settlement().id()),
              names,
              places.size() < MOST_LISTED));
    }
    return new Briefing(report, places, new BriefingSections(report, places, parties), marks);
  }

  /** The night. */
  public String day() {
    return Wording.day(report.asOf());
  }

  /** What could be known. */
  public String cutOff() {
    long embargo = ChronoUnit.DAYS.between(report.knownBy(), report.asOf());
    var known = "Cut-off: what was published by " + Wording.day(report.knownBy());
    return Wording.withNonBreakingSpaces(
        embargo == 0
            ? known + "."
            : known + ", " + Wording.count(embargo, "day", "days") + " before, under an embargo.");
  }

  /** What was read and assessed. */
  public String counts() {
    var tables = report.tables();
    return "%s assessed from %s and %s of control by %s; %s."
        .formatted(
            Wording.count(places.size(), "settlement", "settlements"),
            Wording.count(tables.events().size(), "event report", "event reports"),
            Wording.count(tables.claims().size(), "claim", "claims"),
            Wording.count(newest().size(), "source", "sources"),
            Wording.count(tables.problems().size(), "row left out", "rows left out"));
  }

  /** What has changed since the compared night. */
  public BriefingChanges changes() {
    return new BriefingChanges(report, places);
  }

  /** How complete the reports are. */
  public CompletenessWords completeness() {
    return new CompletenessWords(report);
  }

  /** Which sources begin or fall silent within the trends, in words, or empty. */
  public String sourceMarks() {
    return marks.words();
  }

  /** Whether anything may lie under the places of the map. */
  boolean hasGeography() {
    return !report.tables().areas().maps().geography().layers().isEmpty();
  }

  /** The drawings. */
  public BriefingCharts charts() {
    return new BriefingCharts(report, listed(), Parties.of(report));
  }

  /**
   * The first places of which something is to be judged: nothing is of a place that nobody
   * threatens or disputes and that has not changed hands, however much its loss would mean.
   */
  public List<BriefingPlace> judgements() {
    return which(BriefingPlace::isJudged).stream().limit(JUDGEMENTS).toList();
  }

  /** The places that the summary ranks. */
  public List<BriefingPlace> first() {
    return places.stream().limit(FIRST).toList();
  }

  /** The first places by threat, of those that have any. */
  public List<BriefingPlace> likeliest() {
    return threatened().stream()
        .sorted(Comparator.comparing(BriefingPlace::threatRank))
        .limit(FIRST)
        .toList();
  }

  /** The places that have any threat. */
  public List<BriefingPlace> threatened() {
    return which(place -> place.threat() > 0);
  }

  /** The places that the page lists, by rank. */
  public List<BriefingPlace> listed() {
    return which(BriefingPlace::isListed);
  }

  /** Which places those are. */
  public String listedTitle() {
    int listed = listed().size();
    return listed == places.size()
        ? "All places"
        : "The first %,d of %,d places".formatted(listed, places.size());
  }

  /** Where the others are told of, or empty if there are none. */
  public String others() {
    int others = places.size() - listed().size();
    return others == 0
        ? ""
        : "has the %s that rank behind them."
            .formatted(others == 1 ? "one other" : "%,d others".formatted(others));
  }

  /** The places that have a section of their own. */
  public List<BriefingPlace> notable() {
    return which(BriefingPlace::isNotable);
  }

  /** The places of which nothing is said but who holds them. */
  public List<BriefingPlace> quiet() {
    return which(place -> place.isListed() && place.isQuiet());
  }

  /** The places that are disputed, in words or by arms. */
  public List<BriefingPlace> contested() {
    return which(place -> place.is(Status.CONTESTED));
  }

  /** The places whose holder nobody has named. */
  public List<BriefingPlace> unknown() {
    return which(place -> place.is(Status.UNKNOWN));
  }

  private List<BriefingPlace> which(Predicate<BriefingPlace> condition) {
    return places.stream().filter(condition).toList();
  }

  /** All that is said of one place. */
  BriefingSection section(BriefingPlace place) {
    return grounds.section(place);
  }

  /** What the reader should bear in mind. */
  public List<String> notices() {
    return report.notices();
  }

  /** The first rows that were left out, in the compiler's form. */
  public List<String> problems() {
    return report.tables().problems().stream().limit(PROBLEMS).map(RowProblem::toString).toList();
  }

  /** How many more rows were left out than are shown, in words, or empty. */
  public String moreProblems() {
    int more = report.tables().problems().size() - PROBLEMS;
    return more <= 0 ? "" : Wording.count(more, "more row", "more rows");
  }

  /** How many claims that still count somebody contradicts, in words. */
  public String denied() {
    var standing = report.ledger().stream().filter(Entry::counts).toList();
    long denied = standing.stream().filter(entry -> !entry.deniedBy().isEmpty()).count();
    long alone = standing.stream().filter(entry -> entry.voices() == 1).count();
    return "%s still %s; %s contradicted by another source, and %s made by one voice alone."
        .formatted(
            Wording.count(standing.size(), "claim", "claims"),
            standing.size() == 1 ? "counts" : "count",
            Wording.count(denied, "is", "are"),
            Wording.count(alone, "is", "are"));
  }

  /** The newest day that each source has reported of. */
  private Map<Source, LocalDate> newest() {
    return Stream.concat(
            report.tables().events().stream().map(e -> Map.entry(source(e.citation()), e.day())),
            report.tables().claims().stream().map(c -> Map.entry(source(c.citation()), c.asOf())))
        .collect(
            toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one.isAfter(other) ? one : other));
  }

  private static Source source(Citation citation) {
    return citation.source();
  }

  /** What the tables do not say of any place, in words. */
  public String gaps() {
    var counted = report.tables().population().stream().collect(groupingBy(Population::settlement));
    long people =
        places.stream().filter(p -> !counted.containsKey(p.assessment().settlement().id())).count();
    long heights =
        places.stream().filter(p -> p.assessment().settlement().elevation().isEmpty()).count();
    return "No figure of residents for %s, no height for %s. Courses of roads and railways, the state of bridges and the strength of forces are not in the tables."
        .formatted(
            Wording.count(people, "place", "places"), Wording.count(heights, "place", "places"));
  }

  /** The themes and their caps. */
  public List<Theme> themes() {
    return report.themes();
  }

  /** Which question a theme answers. */
  public String side(Theme theme) {
    return Wording.word(theme.side());
  }

  /** The numbers that rules compare with. */
  public List<Threshold> thresholds() {
    return report.thresholds();
  }

  /** A threshold with its unit. */
  public String amount(Threshold threshold) {
    return Wording.number(threshold.value()) + " " + threshold.unit();
  }

  /** What every rule says of itself. */
  public List<RuleDoc> rules() {
    return report.rules();
  }

  /** The rules whose findings count to a theme; of an empty one, those that only serve others. */
  public List<RuleDoc> rules(String theme) {
    return rules().stream().filter(rule -> rule.theme().equals(theme)).toList();
  }

  /** What a finding of a rule is worth, in words, or empty. */
  public String worth(RuleDoc rule) {
    return rule.points() == 0 ? "" : Wording.count(rule.points(), "point", "points");
  }

  /** What tells this version of the rules from any other. */
  public String fingerprint() {
    return report.fingerprint();
  }

  /** How good the rules were on earlier nights. */
  public BriefingRecord record() {
    return new BriefingRecord(report);
  }

  /** Everybody whose reports are read. */
  public List<Source> sources() {
    return report.tables().sources();
  }

  /** What sort of source it is, and for whom it speaks. */
  public String kind(Source source) {
    var kind = Wording.word(source.kind());
    return source.party().isEmpty()
        ? kind
        : kind + ", " + report.tables().names().of(source.party());
  }

  /** How reliable a source is, as letter and in words. */
  public String reliability(Source source) {
    return source.reliability().name() + ", " + source.reliability().words();
  }

  /** The program that made it. */
  public String version() {
    return report.version();
  }
}
