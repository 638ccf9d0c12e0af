package org.ridgeline.write.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Reports;

/** The numbers of sections are those of RFC 7946. */
class AssessmentGeoJsonTest {

  @Test
  void aPlaceIsAFeatureWithItsPointAndItsFigures() throws IOException {
    var collection = read(Reports.ofToretsk());
    var feature = collection.path("features").path(0);

    assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(feature.path("type").asText()).isEqualTo("Feature");
    assertThat(feature.path("id").asText()).isEqualTo("toretsk");
    // Section 3.1.1: longitude first.
    assertThat(feature.path("geometry"))
        .hasToString("{\"type\":\"Point\",\"coordinates\":[37.85,48.39]}");
    assertThat(feature.path("properties"))
        .hasToString(
            "{\"as_of\":\"2024-07-07\",\"rank\":1,\"threat_rank\":1,\"rank_change\":-2,\"name\":\"Toretsk\","
                + "\"kind\":\"town\",\"region\":\"Donetsk\",\"sector\":\"North\",\"elevation_m\":null,"
                + "\"holder\":\"UA\",\"last_holder\":\"\",\"status\":\"held\",\"score\":22.9,\"score_change\":-1.5,"
                + "\"threat\":35,\"stakes\":15,\"stakes_least\":15,\"stakes_not_known\":\"\",\"confidence\":\"high\",\"tempo\":35,\"heights\":15,"
                + "\"key_judgement\":\"Toretsk is held by UA. It was attacked twice and stands high.\","
                + "\"geonames_id\":null,\"pcode\":\"\"}");
  }

  @Test
  void nothingStandsInItThatTheStandardDoesNotKnow() throws IOException {
    var collection = read(Reports.ofToretsk());

    assertThat(names(collection)).containsExactly("type", "bbox", "features");
    assertThat(names(collection.path("features").path(0)))
        .containsExactly("type", "id", "geometry", "properties");
    // Section 5: west, south, east, north.
    assertThat(collection.path("bbox")).hasToString("[37.85,48.39,37.85,48.39]");
  }

  @Test
  void aPlaceThatNobodyHoldsHasAnEmptyHolder() throws IOException {
    var report =
        Reports.of("2024-07-07")
            .place("a", "Alpha", Reports.control("a", Status.UNKNOWN, "", "Nobody says."));

    assertThat(read(report).path("features").path(0).path("properties").path("holder").asText("x"))
        .isEmpty();
  }

  @Test
  void aNightWithoutPlacesHasNoBox() throws IOException {
    assertThat(read(Reports.of("2024-07-07")))
        .hasToString("{\"type\":\"FeatureCollection\",\"features\":[]}");
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(Reports report) throws IOException {
    return new JsonMapper().readTree(report.by(new AssessmentGeoJson()));
  }
}
