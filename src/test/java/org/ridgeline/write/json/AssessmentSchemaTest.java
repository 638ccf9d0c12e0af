package org.ridgeline.write.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.write.Reports;

/** Whether {@code src/doc/assessment.schema.json} tells the truth about the file. */
class AssessmentSchemaTest {

  private static final Path SCHEMA = Path.of("src/doc/assessment.schema.json");
  private static final Path APPROVED = Path.of("src/test/resources/night/approved");

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void theShippedNightsKeepToIt(String night) throws IOException {
    assertThat(mistakes(Files.readString(APPROVED.resolve(night).resolve("assessment.json"))))
        .isEmpty();
  }

  @Test
  void aNightWithEverythingInItKeepsToIt() throws IOException {
    var report =
        Reports.ofToretsk()
            .held(
                Reports.hold("2024-06-01", "RU"),
                Reports.left("2024-06-20", "RU"),
                Reports.measured("2024-07-01", "UA", 52.5))
            .ifLost(Reports.lossOfToretsk())
            .news(News.NEW, News.CHANGED, News.SAME)
            .withdrawn("Attacked.", true)
            .notice("Stale.");

    assertThat(mistakes(report.by(new AssessmentJson()))).isEmpty();
  }

  @Test
  void whatItDoesNotKnowIsAMistake() throws IOException {
    var json = Reports.ofToretsk().by(new AssessmentJson());

    assertThat(mistakes(json.replace("\"status\" : \"held\"", "\"status\" : \"taken\"")))
        .singleElement()
        .asString()
        .contains("assessments[0].status")
        .contains("held", "contested", "lost", "left", "unknown");
    assertThat(mistakes(json.replace("\"known_by\"", "\"known\""))).hasSize(2);
  }

  private static List<String> mistakes(String json) throws IOException {
    return schema().validate(new JsonMapper().readTree(json)).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA));
  }
}
