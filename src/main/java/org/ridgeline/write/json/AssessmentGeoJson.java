package org.ridgeline.write.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/** The ranked assessments as points on a map, for geographic information systems (RFC 7946). */
public final class AssessmentGeoJson implements ReportWriter {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Collection(String type, List<Double> bbox, Iterator<Feature> features) {}

  private record Feature(String type, String id, Point geometry, Map<String, Object> properties) {}

  /** A position; longitude comes first (RFC 7946, section 3.1.1). */
  private record Point(String type, List<Double> coordinates) {

    static Point of(Settlement settlement) {
      return new Point("Point", List.of(settlement.longitude(), settlement.latitude()));
    }
  }

  @Override
  public String fileName() {
    return "assessment.geojson";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var passedOn = report.passedOn();
    var features = report.assessments().stream().map(a -> feature(report, a, passedOn)).iterator();
    Json.write(new Collection("FeatureCollection", box(report), features), out);
  }

  private static Feature feature(Report report, Assessment assessment, List<String> passedOn) {
    var settlement = assessment.settlement();
    return new Feature(
        "Feature", settlement.id(), Point.of(settlement), properties(report, assessment, passedOn));
  }

  /** Flat, as geographic information systems take them for the columns of a table. */
  private static Map<String, Object> properties(
      Report report, Assessment a, List<String> passedOn) {
    var settlement = a.settlement();
    var elevation = settlement.elevation();
    var properties = new LinkedHashMap<String, Object>();
    properties.put("as_of", report.asOf().toString());
    properties.put("rank", a.rank());
    properties.put("threat_rank", a.threatRank());
    properties.put("rank_change", a.change().map(Change::ranks).orElse(null));
    properties.put("name", settlement.name());
    properties.put("kind", Wording.word(settlement.kind()));
    properties.put("region", settlement.region());
    properties.put("sector", settlement.sector());
    properties.put("elevation_m", elevation.isPresent() ? elevation.getAsInt() : null);
    properties.put("holder", a.control().holder());
    properties.put("last_holder", a.control().lastHolder());
    properties.put("status", Wording.word(a.control().status()));
    properties.put("score", a.score().total());
    properties.put("score_change", a.change().map(Change::score).orElse(null));
    properties.put("threat", a.score().threat());
    properties.put("stakes", a.score().stakes());
    properties.put("stakes_least", a.score().leastStakes());
    properties.put("stakes_not_known", String.join("|", a.notKnown()));
    properties.put("confidence", Wording.word(a.confidence()));
    a.themes().forEach(score -> properties.put(score.theme().id(), score.points()));
    properties.put("key_judgement", a.keyJudgement());
    properties.putAll(CodesJson.of(settlement.codes(), passedOn));
    return properties;
  }

  /** West, south, east, north; absent if there is no place (RFC 7946, section 5). */
  private static List<Double> box(Report report) {
    if (report.assessments().isEmpty()) {
      return null;
    }
    return List.of(
        least(report, Settlement::longitude),
        least(report, Settlement::latitude),
        -least(report, settlement -> -settlement.longitude()),
        -least(report, settlement -> -settlement.latitude()));
  }

  private static double least(Report report, ToDoubleFunction<Settlement> coordinate) {
    return report.assessments().stream()
        .map(Assessment::settlement)
        .mapToDouble(coordinate)
        .min()
        .orElseThrow();
  }
}
