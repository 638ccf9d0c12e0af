package org.ridgeline.write.table;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.derive.place.ResidentFigures;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Likelihood;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/**
 * The ranked assessments as a table: one row a settlement.
 *
 * @param isTagged whether a row of HXL tags stands below the header
 */
public record AssessmentCsv(boolean isTagged) implements TableReport {

  static final String TABLE = "assessment";

  /** The file that it is in. */
  public static final String FILE = TABLE + ENDING;

  /** The column that all other tables name places by. */
  static final String PLACE = "settlement";

  @Override
  public String name() {
    return TABLE;
  }

  @Override
  public String description() {
    return "One row a settlement, by rank: who holds it, how likely its holder is to lose it, and what that would mean.";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    if (isTagged) {
      table(report).writeTagged(out);
    } else {
      table(report).write(out);
    }
  }

  @Override
  public CsvTable<Assessment> table(Report report) {
    var table = new CsvTable<>(report.assessments().stream()).key(PLACE);
    addRank(table, report);
    addPlace(table);
    addPoint(table);
    addPeople(table, report);
    addControl(table);
    addScore(table);
    addStakes(table);
    addConfidence(table);
    addLikelihood(table, report);
    report.themes().stream()
        .filter(theme -> theme.side() != Side.NOTE)
        .forEach(theme -> table.column(field(theme), a -> points(a, theme)));
    addJudgement(table);
    addCodes(table, report);
    return table;
  }

  private static void addRank(CsvTable<Assessment> table, Report report) {
    table
        .column(Fields.AS_OF.tagged("#date+assessed"), a -> report.asOf())
        .column(
            Field.whole(
                    "rank",
                    "1 for the highest score: the order of what to worry about. Of equal scores all have the rank of the first: 1, 2, 2, 4.")
                .from(1)
                .required()
                .tagged("#indicator+rank+num"),
            Assessment::rank)
        .column(
            Field.whole(
                    "threat_rank",
                    "1 for the highest threat: the order of what is most likely to be lost first. Of equal threats all have the rank of the first.")
                .from(1)
                .required()
                .tagged("#indicator+rank+threat+num"),
            Assessment::threatRank)
        .column(
            Field.whole(
                    "rank_change",
                    "How many ranks it rose since the compared night; negative if it fell.")
                .tagged("#indicator+rank+change+num"),
            a -> a.change().map(Change::ranks));
  }

  private static void addJudgement(CsvTable<Assessment> table) {
    table
        .column(
            Field.whole("findings", "How many findings it has.").from(0).required(),
            a -> a.findings().size())
        .column(
            Field.whole("sources", "How many sources they and its control rest on.")
                .from(0)
                .required(),
            Assessment::sources)
        .column(
            Field.text("key_judgement", "What a reader takes away, in a sentence or two.")
                .required()
                .tagged("#description+judgement+i_en"),
            Assessment::keyJudgement);
  }

  private static void addPlace(CsvTable<Assessment> table) {
    table
        .column(Fields.PLACE.tagged("#loc+code+v_ridgeline"), a -> a.settlement().id())
        .column(Fields.PLACE_NAME.required().tagged("#loc+name"), a -> a.settlement().name())
        .column(
            Field.oneOf(SettlementKind.class, "kind", "What sort of place it is.")
                .required()
                .tagged("#loc+type"),
            a -> Wording.word(a.settlement().kind()))
        .column(
            Field.text("region", "First-level region.").tagged("#adm1+name"),
            a -> a.settlement().region())
        .column(
            Field.text("sector", "Sector of the front.").tagged("#loc+sector"),
            a -> a.settlement().sector());
  }

  private static void addPoint(CsvTable<Assessment> table) {
    table
        .column(
            Field.number("longitude", "East of Greenwich, WGS 84.")
                .in("degrees")
                .within(-180, 180)
                .required()
                .tagged("#geo+lon"),
            a -> a.settlement().longitude())
        .column(
            Field.number("latitude", "North of the equator, WGS 84.")
                .in("degrees")
                .within(-90, 90)
                .required()
                .tagged("#geo+lat"),
            a -> a.settlement().latitude());
  }

  private static void addPeople(CsvTable<Assessment> table, Report report) {
    Map<String, Residents> residents =
        ResidentFigures.measure(report.tables().population()).stream()
            .collect(toMap(Residents::settlement, identity()));
    table
        .column(
            Field.whole("people", "How many live there, by the newest figure known that night.")
                .in("people")
                .from(0)
                .tagged("#population"),
            a -> residents(residents, a).map(Residents::people))
        .column(
            Field.day("people_as_of", "The day that this figure speaks of.")
                .tagged("#date+population"),
            a -> residents(residents, a).map(Residents::asOf));
  }

  private static Optional<Residents> residents(Map<String, Residents> residents, Assessment a) {
    return Optional.ofNullable(residents.get(a.settlement().id()));
  }

  private static void addControl(CsvTable<Assessment> table) {
    table
        .column(
            Field.text(
                    "holder",
                    "The party that holds it, or held it when the dispute began; empty if not known, and of a place that was left.")
                .tagged("#org+holder+code"),
            a -> a.control().holder())
        .column(
            Field.text(
                    "last_holder",
                    "The party that held it before its holder, or left it; empty if not known.")
                .tagged("#org+holder+previous+code"),
            a -> a.control().lastHolder())
        .column(
            Field.oneOf(
                    Status.class,
                    "status",
                    "held: undisputed; contested: disputed, or several are in it; lost: not long ago; left: its holder went, and nobody came; unknown: nobody has said.")
                .required()
                .tagged("#status+control"),
            a -> Wording.word(a.control().status()));
  }

  private static void addScore(CsvTable<Assessment> table) {
    table
        .column(
            Fields.score("score", "The square root of threat times stakes; it orders places.")
                .required()
                .tagged("#indicator+score+num"),
            a -> a.score().total())
        .column(
            Fields.change(
                    Fields.score("score", ""),
                    "score_change",
                    "How much it grew since the compared night.")
                .tagged("#indicator+score+change+num"),
            a -> a.change().map(Change::score))
        .column(
            Fields.points("threat", "How much points to its holder losing it.")
                .required()
                .tagged("#indicator+threat+num"),
            a -> a.score().threat());
  }

  private static void addStakes(CsvTable<Assessment> table) {
    table
        .column(
            Fields.points(
                    "stakes",
                    "What its loss would mean, with the points that are assumed where figures are missing.")
                .required()
                .tagged("#indicator+stakes+num"),
            a -> a.score().stakes())
        .column(
            Fields.points("stakes_least", "The least that stakes can be: without what is assumed.")
                .required()
                .tagged("#indicator+stakes+least+num"),
            a -> a.score().leastStakes())
        .column(
            Field.text(
                    "stakes_not_known",
                    "The themes of which points are assumed, as a figure is missing, joined by |; empty if none are.")
                .tagged("#indicator+stakes+unknown"),
            a -> String.join("|", a.notKnown()));
  }

  private static void addConfidence(CsvTable<Assessment> table) {
    table
        .column(
            Field.oneOf(
                    Level.class,
                    "confidence",
                    "How far the sources can be trusted on who holds it.")
                .required()
                .tagged("#meta+confidence"),
            a -> Wording.word(a.confidence()))
        .column(
            Field.text("confidence_because", "Why so.").tagged("#meta+confidence+text"),
            Assessment::confidenceBecause);
  }

  private static void addLikelihood(CsvTable<Assessment> table, Report report) {
    table
        .column(
            Field.text(
                    "likelihood",
                    "How likely it is lost within likelihood_days, by how often places of like threat were; empty without a calibration of these rules, or without threat.")
                .words(Likelihood.words())
                .tagged("#indicator+likelihood"),
            a -> likelihood(report, a).map(Likelihood::word))
        .column(
            Field.number("likelihood_percent", "How many of a hundred such places were lost.")
                .in("percent")
                .within(0, 100)
                .tagged("#indicator+likelihood+pct"),
            a -> likelihood(report, a).map(Likelihood::percent))
        .column(
            Field.whole("likelihood_days", "Within how many days after a night.")
                .in("days")
                .from(1)
                .tagged("#indicator+likelihood+days"),
            a -> likelihood(report, a).map(Likelihood::days));
  }

  /** Over the shortest horizon. */
  private static Optional<Likelihood> likelihood(Report report, Assessment a) {
    return report.likelihoods(a).stream().findFirst();
  }

  private static Field field(Theme theme) {
    return Field.whole(
            theme.id(),
            "Points of the theme '%s', of %s.".formatted(theme.title(), Wording.word(theme.side())))
        .in("points")
        .within(0, theme.cap())
        .required();
  }

  private static int points(Assessment assessment, Theme theme) {
    return assessment.themes().stream()
        .filter(score -> score.theme().equals(theme))
        .mapToInt(ThemeScore::points)
        .sum();
  }

  private static void addCodes(CsvTable<Assessment> table, Report report) {
    table
        .column(
            Field.whole("geonames_id", "Its number in GeoNames.")
                .from(1)
                .tagged("#loc+code+v_geonames"),
            a -> a.settlement().codes().geonamesId().stream().boxed().findFirst())
        .column(
            Field.text("pcode", "Its place code in the common operational datasets of OCHA.")
                .tagged("#loc+code+v_pcode"),
            a -> a.settlement().codes().pcode());
    for (var column : report.passedOn()) {
      table.column(
          Field.text(column, "As it stands in settlements.csv of the input.").tagged("#" + column),
          a -> a.settlement().codes().passedOn(column));
    }
  }
}
