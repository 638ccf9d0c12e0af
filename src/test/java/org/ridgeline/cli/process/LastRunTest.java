package org.ridgeline.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.cli.process.InputFigures.OfTable;
import org.ridgeline.write.proof.Revision;

class LastRunTest {

  @TempDir Path output;

  @Test
  void itIsReadAsItWasKept() throws IOException {
    var tables = new TreeMap<String, OfTable>();
    tables.put("links", new OfTable(3, 0, Optional.empty()));
    tables.put("event_reports", new OfTable(254, 2, Optional.of(LocalDate.parse("2025-02-07"))));
    var said = List.of("links.csv:3: is odd", "> table 1 2 ");
    var last =
        new LastRun(
            "a1b2",
            Revision.named("2025-02-07.r2").orElseThrow(),
            new InputFigures(12, tables),
            said);
    last.keep(output);
    assertThat(LastRun.of(output)).contains(last);
    assertThat(last.figures().rows()).isEqualTo(257);

    new LastRun(
            "c3", Revision.first(LocalDate.parse("2025-02-08")), last.figures(), List.of("a\nb"))
        .keep(output);
    assertThat(LastRun.of(output).orElseThrow().said()).containsExactly("a", "b");
  }

  @Test
  void whatHasAnotherFormIsNone() throws IOException {
    assertThat(LastRun.of(output)).isEmpty();
    for (var text :
        List.of(
            "",
            "a1b2\n2025-02-07",
            "a1b2\nno night\n12",
            "a1b2\n2025-02-07\nmany",
            "a1b2\n2025-02-07\n12\nlinks three 0 ",
            "a1b2\n2025-02-07\n12\nlinks 3 0 2025-02-31",
            "a1b2\n2025-02-07\n12\n\0\0\0")) {
      Files.writeString(output.resolve(".last-run"), text);
      assertThat(LastRun.of(output)).as(text).isEmpty();
    }
    Files.writeString(output.resolve(".last-run"), "a1b2\n2025-02-07\n12\nlinks 3 0 ");
    assertThat(LastRun.of(output)).isPresent();
  }

  @Test
  void whatOthersMayWriteIsNotBelieved() throws IOException {
    var text = "a1b2\n2025-02-07\n12";
    var file = Files.writeString(output.resolve(".last-run"), text);
    assertThat(LastRun.of(output)).isPresent();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(LastRun.of(output)).isEmpty();

    new LastRun(
            "c3", Revision.first(LocalDate.EPOCH), new InputFigures(0, new TreeMap<>()), List.of())
        .keep(output);
    assertThat(LastRun.of(output)).isPresent();
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(LastRun.of(output)).isEmpty();
  }
}
