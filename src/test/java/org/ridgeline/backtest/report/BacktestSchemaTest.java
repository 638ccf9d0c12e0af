package org.ridgeline.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.BacktestResult;

/** Whether {@code src/doc/backtest.schema.json} tells the truth about the file. */
class BacktestSchemaTest {

  private static final Path SCHEMA = Path.of("src/doc/backtest.schema.json");

  @Test
  void aResultWithEverythingInItKeepsToIt() throws IOException {
    assertThat(mistakes(json(SampleBacktest.full()))).isEmpty();
  }

  @Test
  void aResultWithoutAnyHorizonKeepsToIt() throws IOException {
    assertThat(mistakes(json(SampleBacktest.result(List.of(), List.of())))).isEmpty();
  }

  @Test
  void whatItDoesNotKnowIsAMistake() throws IOException {
    var json = json(SampleBacktest.full());

    assertThat(mistakes(json.replace("\"few_losses\"", "\"few\""))).hasSize(4);
    assertThat(mistakes(json.replace("\"forecaster\" : \"share\"", "\"forecaster\" : \"luck\"")))
        .hasSize(2)
        .allMatch(mistake -> mistake.contains("night_before"));
  }

  private static String json(BacktestResult result) throws IOException {
    var out = new StringWriter();
    BacktestJson.write(new Shown(result, "an invented war", "test"), out);
    return out.toString();
  }

  private static List<String> mistakes(String json) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA))
        .validate(new JsonMapper().readTree(json))
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }
}
