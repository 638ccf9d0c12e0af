package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

/** Dams, bridges and the like come from a gazetteer as what they are. */
class ImportedStructuresTest {

  @TempDir Path folder;

  @Test
  void eachFeatureBecomesItsKind() throws IOException {
    var codes =
        List.of(
            "DAM", "BDG", "PS", "PSN", "PSH", "CMPRF", "AIRP", "AIRF", "AIRB", "FORD", "FY", "PSTB",
            "LK");

    assertThat(imported(codes.stream().map(code -> row(code, code, 0)).toList()))
        .containsExactlyInAnyOrder(
            "DAM is a dam",
            "BDG is a bridge",
            "PS is a power plant",
            "PSN is a power plant",
            "PSH is a power plant",
            "CMPRF is a camp",
            "AIRP is an airfield",
            "AIRF is an airfield",
            "AIRB is an airfield",
            "FORD is a crossing point",
            "FY is a crossing point",
            "PSTB is a crossing point");
  }

  @Test
  void aCampStaysOneHoweverManyLiveThere() throws IOException {
    assertThat(imported(List.of(row("Tents", "CMPRF", 90_000)))).containsExactly("Tents is a camp");
  }

  @Test
  void aDamIsNotTheTownOfItsName() throws IOException {
    assertThat(imported(List.of(row("Ashford", "DAM", 0))))
        .containsExactly("Ashford (NW.07) is a dam");
    assertThat(settlement("ashford").codes().geonamesId()).isEmpty();
  }

  @Test
  void aTownIsTheTownOfItsName() throws IOException {
    assertThat(imported(List.of(row("Ashford", "PPL", 0)))).isEmpty();
    assertThat(settlement("ashford").codes().geonamesId()).isPresent();
  }

  private static String row(String name, String code, int people) {
    return Stream.of(
            String.valueOf(100 + Math.floorMod(code.hashCode(), 800_000)),
            name,
            name,
            "",
            "50.01",
            "30.01",
            "S",
            code,
            "NW",
            "",
            "07",
            "",
            "",
            "",
            String.valueOf(people),
            "",
            "90",
            "Europe/Nowhere",
            "2024-01-01")
        .collect(Collectors.joining("\t"));
  }

  /** What is new after the rows were imported, by its kind. */
  private List<String> imported(List<String> rows) throws IOException {
    var input = folder.resolve("input");
    Files.createDirectories(input);
    SmallInput.in(input);
    var export = folder.resolve("NW.txt");
    Files.writeString(export, String.join("\n", rows) + "\n");
    var terminal = new CapturedTerminal();
    int code =
        terminal.run(List.of("import", "geonames", export.toString(), "--input", input.toString()));
    assertThat(code).as(terminal.err.toString()).isZero();
    return settlements().stream()
        .filter(each -> !List.of("ashford", "birch").contains(each.id()))
        .map(each -> each.name() + " is " + each.kind().one())
        .toList();
  }

  private Settlement settlement(String id) throws IOException {
    return settlements().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private List<Settlement> settlements() throws IOException {
    return InputFolder.read(folder.resolve("input"), BadRowTolerance.of("0")).settlements();
  }
}
