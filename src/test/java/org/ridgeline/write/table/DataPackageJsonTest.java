package org.ridgeline.write.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Folders;

/** Whether the data dictionary is one, and tells the truth about the tables beside it. */
class DataPackageJsonTest {

  private static final Path APPROVED = Path.of("src/test/resources/night/approved");
  private static final Path SCHEMA =
      Path.of("src/test/resources/datapackage/datapackage.schema.json");
  private static final String NIGHT = "2025-02-07";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", NIGHT})
  void everyTableOfAShippedNightIsAsItSays(String night) throws IOException, CsvException {
    assertThat(TabularData.faults(APPROVED.resolve(night))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", NIGHT})
  void everyTableOfTheNightIsInIt(String night) throws IOException {
    try (var files = Files.list(APPROVED.resolve(night))) {
      assertThat(resources(APPROVED.resolve(night)).map(each -> each.path("path").asText()))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".csv"))
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", NIGHT})
  void itKeepsToTheRulesOfDataPackages(String night) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));

    assertThat(schema.validate(read(APPROVED.resolve(night)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", NIGHT})
  void whatItNamesIsThere(String night) throws IOException {
    var names = resources(APPROVED.resolve(night)).map(each -> each.path("name").asText()).toList();

    assertThat(names).doesNotHaveDuplicates();
    for (var resource : resources(APPROVED.resolve(night)).toList()) {
      var schema = resource.path("schema");
      assertThat(fields(resource)).doesNotHaveDuplicates();
      assertThat(fields(resource)).containsAll(texts(schema.path("primaryKey")));
      for (var key : schema.path("foreignKeys")) {
        var other = key.path("reference").path("resource").asText();
        assertThat(fields(resource)).containsAll(texts(key.path("fields")));
        assertThat(names).contains(other);
        assertThat(
                resources(APPROVED.resolve(night))
                    .filter(each -> each.path("name").asText().equals(other))
                    .flatMap(each -> fields(each).stream()))
            .containsAll(texts(key.path("reference").path("fields")));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assessment.csv | ,contested, | ,taken, | assessment.csv, row 1, status: 'taken' is no word of it",
        "assessment.csv | 2025-02-07,1, | 2025-02-07,one, | assessment.csv, row 1, rank: 'one' is not whole",
        "assessment.csv | 2025-02-07,1, | 2025-02-30,1, | assessment.csv, row 1, as_of: '2025-02-30' is no day",
        "assessment.csv | 2025-02-07,1, | 2025-02-07,0, | assessment.csv, row 1, rank: is too small",
        "assessment.csv | ,toretsk,Toretsk, | ,toretsk,, | assessment.csv, row 1, name: is empty",
        "assessment.csv | ,threat, | ,danger, | assessment.csv: has columns",
        "claims.csv | ,B2, | ,G2, | grade: has no such form",
      })
  void aTableThatIsOtherwiseIsFound(String file, String from, String to, String fault)
      throws IOException, CsvException {
    Folders.copy(APPROVED.resolve(NIGHT), folder);
    var text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(
        folder.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));

    assertThat(TabularData.faults(folder)).anyMatch(each -> each.contains(fault));
  }

  @Test
  void aPlaceThatStandsTwiceOrNowhereIsFound() throws IOException, CsvException {
    Folders.copy(APPROVED.resolve(NIGHT), folder);
    var lines = new ArrayList<>(Files.readAllLines(folder.resolve("assessment.csv")));
    lines.set(2, lines.get(1));
    Files.write(folder.resolve("assessment.csv"), lines);

    assertThat(TabularData.faults(folder))
        .contains("assessment: key [toretsk] stands twice")
        .anyMatch(fault -> fault.startsWith("findings: '") && fault.endsWith("' is not there"));
  }

  private static JsonNode read(Path night) throws IOException {
    return new JsonMapper().readTree(Files.readString(night.resolve("datapackage.json")));
  }

  private static Stream<JsonNode> resources(Path night) throws IOException {
    var resources = new ArrayList<JsonNode>();
    read(night).path("resources").forEach(resources::add);
    return resources.stream();
  }

  private static List<String> fields(JsonNode resource) {
    return resource.path("schema").path("fields").findValuesAsText("name");
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
