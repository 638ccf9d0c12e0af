package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.read.InlineTables;

/** What editors are told of cases is what cases may say. */
class CasesSchemaTest {

  @Test
  void everyTableAndColumnIsInTheSchemaAndNoOther() throws IOException {
    var properties =
        new ObjectMapper()
            .readTree(Path.of("src/doc/cases.schema.json").toFile())
            .at("/items/properties");

    for (var table : InlineTables.tables()) {
      assertThat(names(properties.at("/" + table + "/items/properties")))
          .as(table)
          .containsExactlyInAnyOrderElementsOf(InlineTables.columns(table));
    }
    var others = new ArrayList<>(names(properties));
    others.removeAll(InlineTables.tables());
    for (var name : others) {
      assertThat(CaseFile.of("rules/a/b.cases.yaml", "- " + name + ": x\n").problems())
          .as(name)
          .noneMatch(problem -> problem.message().contains("is neither a table"));
    }
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
