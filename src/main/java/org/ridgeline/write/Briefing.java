package org.ridgeline.write;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.ridgeline.fact.Source;
import org.ridgeline.fact.Theme;
import org.ridgeline.fact.Threshold;
import org.ridgeline.read.RowProblem;
import org.ridgeline.reason.RuleDoc;
import org.ridgeline.reason.Status;

/** What the briefing shows of one night, in words that are ready to be set. */
public record Briefing(Report report, List<BriefingPlace> places) {

  private static final int JUDGEMENTS = 5;
  private static final int PROBLEMS = 10;

  static Briefing of(Report report) {
    var grounds = new Grounds(report);
    return new Briefing(report, report.assessments().stream().map(grounds::place).toList());
  }

  /** The night. */
  public String day() {
    return Wording.day(report.asOf());
  }

  /** What could be known. */
  public String cutOff() {
    long embargo = ChronoUnit.DAYS.between(report.knownBy(), report.asOf());
    var known = "It knows what was published by " + Wording.day(report.knownBy());
    return embargo == 0
        ? known + "."
        : known + ", " + Wording.count((int) embargo, "day", "days") + " before, under an embargo.";
  }

  /** What was read and assessed. */
  public String counts() {
    var tables = report.tables();
    return "%s from %s and %s; %s."
        .formatted(
            Wording.count(places.size(), "settlement", "settlements"),
            Wording.count(tables.events().size(), "event report", "event reports"),
            Wording.count(tables.claims().size(), "claim", "claims"),
            Wording.count(tables.problems().size(), "row left out", "rows left out"));
  }

  /** What has changed since the compared night. */
  public BriefingChanges changes() {
    return new BriefingChanges(report);
  }

  /** The first places, if anything speaks for their being first. */
  public List<BriefingPlace> judgements() {
    return which(BriefingPlace::isNotable).stream().limit(JUDGEMENTS).toList();
  }

  /** The places that have a section of their own. */
  public List<BriefingPlace> notable() {
    return which(BriefingPlace::isNotable);
  }

  /** The places of which nothing is said but who holds them. */
  public List<BriefingPlace> quiet() {
    return which(Predicate.not(BriefingPlace::isNotable));
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

  /** What is claimed of a place, what still counts first. */
  public List<BriefingClaim> claims(BriefingPlace place) {
    var entries =
        report.ledger().stream()
            .filter(e -> e.claim().settlement().equals(place.assessment().settlement().id()))
            .toList();
    return entries.stream().map(entry -> new BriefingClaim(entry, entries)).toList();
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

  /** Everybody whose reports are read. */
  public List<Source> sources() {
    return report.tables().sources();
  }

  /** What sort of source it is, and for whom it speaks. */
  public String kind(Source source) {
    var kind = Wording.word(source.kind());
    return source.party().isEmpty() ? kind : kind + ", " + source.party();
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
