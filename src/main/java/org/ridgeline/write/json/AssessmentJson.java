package org.ridgeline.write.json;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Likelihood;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/**
 * The ranked assessments with all that they rest on, for programs.
 *
 * <p>Each place is written when its turn comes, and no rule and no row of the input twice: they
 * stand once at the end, and what rests on them names them, rows by file and line.
 */
public final class AssessmentJson implements ReportWriter {

  /** Raised when a program that reads the file must change; what moved is told in its schema. */
  private static final int SCHEMA_VERSION = 3;

  /**
   * One night; it is compared with none if that is null. What comes late in it is known only when
   * all before it is written.
   */
  private record Night(
      int schemaVersion,
      String asOf,
      String knownBy,
      String comparedWith,
      String version,
      List<ThemeEntry> themes,
      Iterator<Place> assessments,
      Iterator<WithdrawnConclusion> withdrawn,
      List<String> notices,
      Map<String, RuleEntry> rules,
      Rows rows) {}

  private record ThemeEntry(String id, String side, int cap, String title) {

    static ThemeEntry of(Theme theme) {
      return new ThemeEntry(theme.id(), Wording.word(theme.side()), theme.cap(), theme.title());
    }
  }

  /**
   * One settlement; both changes are null if no night is compared, and what would be if it were
   * lost is told of the first places alone.
   */
  private record Place(
      int rank,
      int threatRank,
      Integer rankChange,
      BigDecimal scoreChange,
      String settlement,
      String name,
      double longitude,
      double latitude,
      String sector,
      Map<String, Object> codes,
      String holder,
      String lastHolder,
      String status,
      BigDecimal score,
      int threat,
      int stakes,
      int stakesLeast,
      List<String> stakesNotKnown,
      List<LikelihoodEntry> likelihoods,
      String confidence,
      String confidenceBecause,
      String keyJudgement,
      String ifLost,
      Map<String, Integer> themes,
      ConclusionEntry control,
      List<ConclusionEntry> findings,
      List<Stretch> history) {}

  /** How often places of like threat were lost; shares in percent, ends null without interval. */
  private record LikelihoodEntry(
      int days,
      String word,
      BigDecimal percent,
      BigDecimal low,
      BigDecimal high,
      BigDecimal allPercent,
      int threatFrom,
      int threatTo) {

    static LikelihoodEntry of(Likelihood likelihood) {
      var band = likelihood.band();
      return new LikelihoodEntry(
          likelihood.days(),
          likelihood.word(),
          likelihood.percent(),
          percent(band.low()),
          percent(band.high()),
          Likelihood.percent(band.allShare()),
          band.threatFrom(),
          band.threatTo());
    }

    private static BigDecimal percent(OptionalDouble share) {
      return share.isPresent() ? Likelihood.percent(share.getAsDouble()) : null;
    }
  }

  /** From when on who held a place; its share is null if no map measured it. */
  private record Stretch(
      String from,
      String holder,
      String left,
      Double sharePercent,
      String ground,
      List<String> voices) {

    static Stretch of(Hold hold) {
      return new Stretch(
          hold.from().toString(),
          hold.holder(),
          hold.left(),
          hold.sharePercent().stream().boxed().findFirst().orElse(null),
          Wording.word(hold.ground()),
          hold.voices());
    }
  }

  private record WithdrawnConclusion(
      String settlement,
      String rule,
      String because,
      String goneOn,
      String withdrawnBy,
      String changeCause,
      List<String> rows) {}

  /** One conclusion; its change is null if no night is compared, and the cause if it is not new. */
  private record ConclusionEntry(
      String rule,
      String because,
      String change,
      String changeCause,
      String confidence,
      String confidenceBecause,
      @JsonRawValue String evidence) {}

  private record RuleEntry(String title, String side, String theme, int points) {}

  private record Row(String row, String source, String grade) {

    static Row of(Citation c) {
      return new Row(c.row(), c.source().id(), c.grade());
    }
  }

  /** Rows by where they are, to be written once all are named. */
  private record Rows(Map<String, Citation> cited) {

    /** By the rows' own ids, so that moving a row within its table moves nothing here. */
    @JsonValue
    Map<String, Row> inOrder() {
      var inOrder = new LinkedHashMap<String, Row>();
      cited.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .forEach(row -> inOrder.put(row.getKey(), Row.of(row.getValue())));
      return inOrder;
    }
  }

  @Override
  public String fileName() {
    return "assessment.json";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var named = new Named(ThemeSides.of(report));
    var ifLost =
        report.ifLost().stream().collect(toMap(loss -> loss.place().id(), LossScenario::sentence));
    var retrospect = report.retrospect();
    var passedOn = report.passedOn();
    Json.write(
        new Night(
            SCHEMA_VERSION,
            report.asOf().toString(),
            report.knownBy().toString(),
            retrospect.comparedWith().map(LocalDate::toString).orElse(null),
            report.version(),
            report.themes().stream().map(ThemeEntry::of).toList(),
            report.assessments().stream()
                .map(a -> place(report, a, passedOn, ifLost.get(a.settlement().id()), named))
                .iterator(),
            retrospect.withdrawn().stream().map(w -> withdrawn(w, named, retrospect)).iterator(),
            report.notices(),
            named.rules,
            named.rows),
        out);
  }

  /** The rules and rows that were named so far, in the order of their names. */
  private static final class Named {

    private final ThemeSides sides;
    private final SortedMap<String, RuleEntry> rules = new TreeMap<>();
    private final Rows rows = new Rows(new HashMap<>());

    /** Where each row is, put together once, as conclusions share rows. */
    private final Map<Citation, String> places = new HashMap<>();

    Named(ThemeSides sides) {
      this.sides = sides;
    }

    String rule(Conclusion conclusion) {
      var rule = conclusion.rule();
      rules.computeIfAbsent(
          rule.id(),
          id ->
              new RuleEntry(
                  rule.title(), Wording.word(sides.of(conclusion)), rule.theme(), rule.points()));
      return rule.id();
    }

    List<String> rows(Collection<Citation> citations) {
      return citations.stream().map(this::row).toList();
    }

    /**
     * The lines of rows by their file, on one line: nearly all of the file would be names of files
     * otherwise.
     */
    String lines(Collection<Citation> citations) {
      var lines = new StringBuilder("{");
      var file = "";
      for (var citation : citations) {
        row(citation);
        if (citation.file().equals(file)) {
          lines.append(',');
        } else {
          lines.append(file.isEmpty() ? "" : "],");
          file = citation.file();
          lines.append('"').append(JsonStringEncoder.getInstance().quoteAsString(file));
          lines.append("\":[");
        }
        lines.append(citation.line());
      }
      return lines.append(file.isEmpty() ? "}" : "]}").toString();
    }

    private String row(Citation citation) {
      return places.computeIfAbsent(citation, this::named);
    }

    private String named(Citation citation) {
      var place = citation.place();
      rows.cited().putIfAbsent(place, citation);
      return place;
    }
  }

  private static Place place(
      Report report, Assessment a, List<String> passedOn, String ifLost, Named named) {
    var retrospect = report.retrospect();
    return new Place(
        a.rank(),
        a.threatRank(),
        a.change().map(Change::ranks).orElse(null),
        a.change().map(Change::score).orElse(null),
        a.settlement().id(),
        a.settlement().name(),
        a.settlement().longitude(),
        a.settlement().latitude(),
        a.settlement().sector(),
        CodesJson.of(a.settlement().codes(), passedOn),
        a.control().holder(),
        a.control().lastHolder(),
        Wording.word(a.control().status()),
        a.score().total(),
        a.score().threat(),
        a.score().stakes(),
        a.score().leastStakes(),
        a.notKnown(),
        report.likelihoods(a).stream().map(LikelihoodEntry::of).toList(),
        Wording.word(a.confidence()),
        a.confidenceBecause(),
        a.keyJudgement(),
        ifLost,
        points(a.themes()),
        because(a, a.control(), named, retrospect),
        a.findings().stream().map(finding -> because(a, finding, named, retrospect)).toList(),
        a.history().stream().map(Stretch::of).toList());
  }

  private static Map<String, Integer> points(List<ThemeScore> themes) {
    return themes.stream()
        .collect(toMap(s -> s.theme().id(), ThemeScore::points, Integer::sum, LinkedHashMap::new));
  }

  private static ConclusionEntry because(
      Assessment a, Conclusion conclusion, Named named, Retrospect retrospect) {
    return new ConclusionEntry(
        named.rule(conclusion),
        conclusion.because(),
        retrospect.news(conclusion).map(Wording::word).orElse(null),
        retrospect.changes().cause(conclusion).map(Wording::word).orElse(null),
        Wording.word(a.confidence(conclusion)),
        a.confidenceBecause(conclusion),
        named.lines(conclusion.citations()));
  }

  private static WithdrawnConclusion withdrawn(
      Withdrawal withdrawal, Named named, Retrospect retrospect) {
    var conclusion = withdrawal.conclusion();
    return new WithdrawnConclusion(
        conclusion.settlement(),
        named.rule(conclusion),
        conclusion.because(),
        withdrawal.goneOn().toString(),
        Wording.cause(withdrawal),
        retrospect.changes().cause(conclusion).map(Wording::word).orElse(null),
        named.rows(withdrawal.rows()));
  }
}
