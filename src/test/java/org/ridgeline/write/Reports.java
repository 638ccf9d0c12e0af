package org.ridgeline.write;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.derive.reporting.Completeness;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.AssessmentChange.Kind;
import org.ridgeline.rank.ChangeCause;
import org.ridgeline.rank.Changes;
import org.ridgeline.rank.ClaimLedger;
import org.ridgeline.rank.Likelihoods;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.rank.Score;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.Tables;
import org.ridgeline.read.knowledge.Withdrawals;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.KnownHolders;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.read.measure.MeasuredMaps;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Sentence;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.conclude.Support;
import org.ridgeline.reason.effort.FiringStatistics;
import org.ridgeline.reason.history.Ground;
import org.ridgeline.reason.history.Hold;

/** Builds the report of a small night by hand; what a test does not say is as plain as can be. */
public final class Reports {

  public static final Source MAP = source("map", "The map", SourceKind.MAP, "", Reliability.B);
  public static final Source MINISTRY =
      source("mod", "Ministry", SourceKind.OFFICIAL, "RU", Reliability.C);
  public static final Theme TEMPO = new Theme("tempo", Side.THREAT, 35, "Tempo of attacks");
  public static final Theme HEIGHTS = new Theme("heights", Side.STAKES, 25, "Commanding heights");
  public static final Theme NOTES = new Theme("notes", Side.NOTE, 0, "Worth knowing");

  private final LocalDate asOf;
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();
  private final List<EventReport> events = new ArrayList<>();
  private final List<ControlClaim> claims = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private BacktestRecord record = BacktestRecord.NONE;
  private Likelihoods likelihoods = Likelihoods.NONE;
  private final List<LossScenario> losses = new ArrayList<>();
  private final List<Withdrawal> withdrawn = new ArrayList<>();
  private final Map<Conclusion, News> news = new HashMap<>();
  private final Map<String, List<TrendPoint>> trends = new HashMap<>();
  private final SortedMap<String, Tables.RowCount> rows = new TreeMap<>();

  private Geography geography = Geography.NONE;

  private Reports(LocalDate asOf) {
    this.asOf = asOf;
  }

  public static Reports of(String asOf) {
    return new Reports(LocalDate.parse(asOf));
  }

  /** One place, attacked and high, with a claim and an event behind what is said of it. */
  public static Reports ofToretsk() {
    var claim = claim("C1", "toretsk", MAP, "UA", Extent.ALL);
    var event =
        event("E1", "toretsk", "Two attacks, one \"heavy\".", "https://example.org/a?b=1&c=2");
    return of("2024-07-07")
        .claim(claim)
        .event(event)
        .place(
            "toretsk",
            "Toretsk",
            new Change(-2, new BigDecimal("-1.5")),
            control("toretsk", Status.HELD, "UA", "Toretsk is held by UA.", claim.citation()),
            finding("assaulted", TEMPO, 40, "Toretsk was attacked twice.", event.citation()),
            finding("height", HEIGHTS, 15, "Toretsk stands high.", event.citation()));
  }

  /** What Toretsk's passing to the attacker would change: it would no longer be attacked. */
  public static LossScenario lossOfToretsk() {
    var now = ofToretsk().assessments.get(0);
    var then =
        of("2024-07-07")
            .place("toretsk", "Toretsk", now.control(), now.findings().get(1))
            .assessments
            .get(0);
    var gone =
        new Difference(Kind.LOST, now.findings().get(0), -now.findings().get(0).rule().points());
    return new LossScenario(
        now.settlement(),
        "UA",
        "RU",
        List.of(new AssessmentChange(now, then, List.of(gone))),
        "Were Toretsk lost to RU, no other score would change.");
  }

  public static Source source(
      String id, String name, SourceKind kind, String party, Reliability grade) {
    return new Source(id, name, kind, party, grade, "");
  }

  public static Citation citation(String file, int line, String row, Source source) {
    var voice = source.party().isEmpty() ? source.id() : source.party();
    return new Citation(file, line, row, source, source.party(), voice, 2);
  }

  public static ControlClaim claim(
      String id, String place, Source source, String holder, Extent extent) {
    return claim(id, place, source, holder, extent, OptionalDouble.empty());
  }

  /** The same of a map that measured a share. */
  public static ControlClaim measured(
      String id, String place, Source source, String holder, Extent extent, double share) {
    return claim(id, place, source, holder, extent, OptionalDouble.of(share));
  }

  private static ControlClaim claim(
      String id, String place, Source source, String holder, Extent extent, OptionalDouble share) {
    var day = LocalDate.parse("2024-07-06");
    return new ControlClaim(
        id,
        day,
        day.plusDays(1),
        place,
        holder,
        extent,
        share,
        Stance.CLAIMS,
        source.id(),
        2,
        "https://example.org/map",
        "=All of it, they say.",
        citation("control_claims.csv", 2, id, source));
  }

  public static EventReport event(String id, String place, String text, String url) {
    var day = LocalDate.parse("2024-07-05");
    return new EventReport(
        id,
        day,
        day,
        List.of(place),
        EventKind.ASSAULT,
        "RU",
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        MINISTRY.id(),
        2,
        url,
        text,
        citation("event_reports.csv", 3, id, MINISTRY));
  }

  public static Control control(
      String place, Status status, String holder, String because, Citation... evidence) {
    return new Control(
        place, status, holder, rule("held", "", 0), because, List.of(evidence), Support.NONE);
  }

  public static Finding finding(
      String rule, Theme theme, int points, String because, Citation... evidence) {
    return new Finding(
        "toretsk", rule(rule, theme.id(), points), because, List.of(evidence), Support.NONE);
  }

  private static RuleDoc rule(String id, String theme, int points) {
    return new RuleDoc(
        "rules/" + id + ".drl",
        id,
        "The rule " + id,
        theme,
        points,
        "Because it is so.",
        "A book",
        "Not always.",
        new Sentence(""));
  }

  /** Lets all places have been held so. */
  public Reports held(Hold... holds) {
    assessments.replaceAll(a -> changed(a, a.threatRank(), List.of(holds)));
    return this;
  }

  private static Assessment changed(Assessment a, int threatRank, List<Hold> holds) {
    return new Assessment(
        a.rank(),
        threatRank,
        a.change(),
        a.settlement(),
        a.control(),
        holds,
        a.score(),
        a.themes(),
        a.findings(),
        a.confidences());
  }

  /** That a party, by the word of the map and the ministry, held a place since a day. */
  public static Hold hold(String from, String holder) {
    return hold(from, holder, "", OptionalDouble.empty());
  }

  /** The same of a share that a map measured. */
  public static Hold measured(String from, String holder, double share) {
    return hold(from, holder, "", OptionalDouble.of(share));
  }

  /** That nobody held it since a party left it. */
  public static Hold left(String from, String party) {
    return hold(from, "", party, OptionalDouble.empty());
  }

  private static Hold hold(String from, String holder, String left, OptionalDouble share) {
    var ground = left.isEmpty() ? Ground.BORNE_OUT : Ground.LEFT;
    return new Hold(LocalDate.parse(from), holder, left, share, ground, List.of("RU", "map"));
  }

  public Reports claim(ControlClaim claim) {
    claims.add(claim);
    return this;
  }

  public Reports event(EventReport event) {
    events.add(event);
    return this;
  }

  public Reports problem(RowProblem problem) {
    problems.add(problem);
    return this;
  }

  public Reports ifLost(LossScenario loss) {
    losses.add(loss);
    return this;
  }

  /** Compares the night with the day before, on which {@code because} stood. */
  public Reports withdrawn(String because, boolean byTime, Citation... rows) {
    return withdrawn(because, byTime, 0, rows);
  }

  /** The same, where more rows than are named may have withdrawn it. */
  public Reports withdrawn(String because, boolean byTime, int more, Citation... rows) {
    withdrawn.add(
        new Withdrawal(
            finding("attacks", TEMPO, 10, because),
            asOf,
            Optional.of(LocalDate.parse("2024-06-23")),
            byTime,
            List.of(rows),
            Set.of(),
            more));
    return this;
  }

  /** What is news of the conclusions of the first place, in their order. */
  public Reports news(News... each) {
    var conclusions = assessments.get(0).conclusions();
    for (int i = 0; i < each.length; i++) {
      news.put(conclusions.get(i), each[i]);
    }
    return this;
  }

  /** Gives the first place a trend of two nights. */
  public Reports trend() {
    trends.put(
        assessments.get(0).settlement().id(),
        List.of(
            new TrendPoint(asOf.minusDays(7), 3, new Score(40, 10), Status.HELD),
            new TrendPoint(asOf, 1, new Score(35, 15), Status.CONTESTED)));
    return this;
  }

  private Retrospect retrospect() {
    boolean compared = !withdrawn.isEmpty() || !news.isEmpty();
    return new Retrospect(
        compared ? Optional.of(asOf.minusDays(1)) : Optional.empty(),
        news,
        withdrawn,
        changes(),
        trends);
  }

  /** What is new happened, and what stands no more did so as rows, or none, say. */
  private Changes changes() {
    var causes = new HashMap<Conclusion, ChangeCause>();
    news.forEach(
        (conclusion, sort) -> {
          if (sort == News.NEW) {
            causes.put(conclusion, ChangeCause.HAPPENED);
          }
        });
    withdrawn.forEach(
        each ->
            causes.put(
                each.conclusion(),
                each.rows().isEmpty() ? ChangeCause.AGED : ChangeCause.HAPPENED));
    return new Changes(causes, List.of(), 0, 0);
  }

  public Reports notice(String notice) {
    notices.add(notice);
    return this;
  }

  public Reports place(String id, String name, Control control, Finding... findings) {
    return place(id, name, Optional.empty(), control, List.of(findings));
  }

  public Reports place(
      String id, String name, Change change, Control control, Finding... findings) {
    return place(id, name, Optional.of(change), control, List.of(findings));
  }

  private Reports place(
      String id, String name, Optional<Change> change, Control control, List<Finding> findings) {
    var settlement =
        new Settlement(
            id,
            name,
            List.of(),
            "",
            SettlementKind.TOWN,
            "Donetsk",
            "North",
            37.85,
            48.39,
            OptionalInt.empty(),
            citation("settlements.csv", 2, id, MAP));
    settlements.add(settlement);
    var threat = new ThemeScore(TEMPO, points(TEMPO, findings));
    var stakes = new ThemeScore(HEIGHTS, points(HEIGHTS, findings));
    assessments.add(
        new Assessment(
            assessments.size() + 1,
            0,
            change,
            settlement,
            control,
            List.of(),
            new Score(threat.points(), stakes.points()),
            List.of(threat, stakes),
            findings,
            Map.of(control, new Confidence(control, Level.HIGH, "Two voices say so."))));
    return this;
  }

  /** As many places as have more threat, or as much and a better rank, come before it. */
  private Assessment rankedByThreat(Assessment a) {
    long before =
        assessments.stream()
            .filter(
                other ->
                    other.score().threat() > a.score().threat()
                        || (other.score().threat() == a.score().threat()
                            && other.rank() < a.rank()))
            .count();
    return changed(a, (int) before + 1, a.history());
  }

  private static int points(Theme theme, Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().theme().equals(theme.id()))
        .mapToInt(finding -> finding.rule().points())
        .sum();
  }

  /** What is said to have become of the rows of a table. */
  public Reports rows(String table, int read, int leftOut) {
    rows.put(table, new Tables.RowCount(read, leftOut));
    return this;
  }

  /** What lies under the places. */
  public Reports on(Geography lieOfTheLand) {
    geography = lieOfTheLand;
    return this;
  }

  /** What back-tests found. */
  public Reports record(List<RecordedFigure> figures) {
    record = new BacktestRecord(figures);
    return this;
  }

  /** What Threat says of likelihood. */
  public Reports likelihoods(Likelihoods told) {
    likelihoods = told;
    return this;
  }

  public Report build() {
    var areas =
        KnownAreas.of(
            new MeasuredMaps(
                ControlMaps.NONE, List.of(), List.of(), KnownHolders.anybody(), geography),
            List.of());
    var tables =
        new Tables(
            "somewhere",
            List.of(),
            List.of(MAP, MINISTRY),
            List.of(),
            settlements,
            List.of(),
            List.of(),
            events,
            claims,
            problems,
            List.of(),
            rows,
            areas,
            KnownGround.NONE,
            new TreeMap<>(),
            new TreeMap<>(),
            Withdrawals.NONE);
    return new Report(
        asOf,
        asOf,
        assessments.stream().map(this::rankedByThreat).toList(),
        ClaimLedger.of(claims, claims, claims),
        losses,
        retrospect(),
        Completeness.of(tables, tables.knownBy(asOf), asOf, asOf),
        tables,
        List.of(TEMPO, HEIGHTS, NOTES),
        List.of(new Threshold("near-km", 12.5, "km", "How near is near")),
        List.of(rule("assaulted", "tempo", 40)),
        "c0ffee",
        record,
        likelihoods,
        notices,
        new FiringStatistics(
            new TreeMap<>(Map.of("assaulted", 4, "held", 3)), 100, new TreeMap<>(), List.of()),
        "0.1.0");
  }

  /** What a writer makes of this night. */
  public String by(ReportWriter writer) {
    var text = new StringWriter();
    try {
      writer.write(build(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
