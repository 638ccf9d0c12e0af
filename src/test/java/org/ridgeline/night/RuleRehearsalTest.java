package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.Folders;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.problem.BadRulesException;

/** Do two versions of the rules in one rule book say what each says by itself? */
class RuleRehearsalTest {

  private static final Path RULES = Path.of("rules");
  private static final int FIRINGS = 100;
  private static final LocalDate LAST = ShippedNights.SECOND;
  private static final int NIGHTS = 5;

  private static Tables tables;

  @TempDir Path folder;

  @BeforeAll
  static void readInput() throws IOException {
    tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
  }

  @BeforeEach
  void copyRules() throws IOException {
    Folders.copy(RULES, folder);
  }

  @Test
  void whatConcludesFindingsMayBeWrittenOtherwiseBeNewOrMissing() throws IOException {
    edit("tempo/daily-fighting.drl", "@Points( \"10\" )", "@Points( \"2\" )");
    edit("logistics/supply-hub.drl", "$n >= $lines", "$n > $lines");
    edit("notes/city-near.drl", "nearestCity", "nearest");
    edit("civilians/many-residents.drl", "Settlement( place,", "Settlement( urban,");
    edit("confidence/measured.drl", "Level.HIGH", "Level.LOW");
    Files.delete(folder.resolve("proximity/area-in-reach.drl"));
    var text = Files.readString(folder.resolve("tempo/assaulted.drl"));
    Files.delete(folder.resolve("tempo/assaulted.drl"));
    write("tempo/attacked-lately.drl", text.replace("\"assaulted\"", "\"attacked-lately\""));
    write(
        "notes/also-attacked.drl",
        text.replace("\"assaulted\"", "\"also-attacked\"")
            .replace("rules.tempo", "rules.notes")
            .replace("\"tempo\"", "\"notes\"")
            .replace("@Points( \"10\" )", "@Points( \"0\" )")
            .replace("rule \"", "rule \"Also: "));

    var together = rehearsal();
    var apart = new RuleRehearsal(read(RULES), read(folder), Optional.empty(), FIRINGS);

    assertThat(together.joint()).isPresent();
    assertThat(said(rehearse(together, NIGHTS)))
        .isEqualTo(said(rehearse(apart, NIGHTS)))
        .hasSizeGreaterThan(NIGHTS);
  }

  @ParameterizedTest
  @CsvSource({
    "thresholds.csv, 'tempo-days,14,', 'tempo-days,10,'",
    "logistics/danger-contested.drl, Status.CONTESTED, Status.HELD",
    "control/standing-claim.drl, daysAgo <= $most, daysAgo < $most",
    "vocabulary.drl, declare Danger, 'declare Danger '",
  })
  void whatReachesFurtherIsAskedApart(String file, String before, String after) throws IOException {
    edit(file, before, after);

    assertThat(rehearsal().joint()).isEmpty();
  }

  @Test
  void aRuleThatTriesTooMuchIsNamedAsItStands() throws IOException {
    edit(
        "notes/city-near.drl",
        "    $settlement : Settlement( $id : id )\n",
        "    $settlement : Settlement( $id : id )\n    Neighbour( $km : distanceKm )\n    Neighbour( distanceKm >= $km, $far : distanceKm )\n    Neighbour( distanceKm >= $far )\n");

    var rehearsal = rehearsal();
    assertThat(rehearsal.joint()).isPresent();
    assertThatThrownBy(() -> rehearse(rehearsal, 1))
        .isInstanceOf(BadRulesException.class)
        .hasMessageStartingWith("rules/notes/city-near.drl:18:5: ");
  }

  /** All that tables and pages show of it. */
  private static List<String> said(Rehearsal rehearsal) {
    return rehearsal.nights().stream()
        .flatMap(
            night ->
                night.changes().stream()
                    .map(
                        change ->
                            "%s %s from %s to %s, rank %d to %d: %s"
                                .formatted(
                                    night.night(),
                                    change.settlement().id(),
                                    change.now().score(),
                                    change.then().score(),
                                    change.now().rank(),
                                    change.then().rank(),
                                    change.differences().stream()
                                        .map(
                                            each ->
                                                "%s %s %d %s"
                                                    .formatted(
                                                        each.kind(),
                                                        each.finding().rule().id(),
                                                        each.points(),
                                                        each.finding().because()))
                                        .toList())))
        .toList();
  }

  private RuleRehearsal rehearsal() throws IOException {
    return RuleRehearsal.of(read(RULES), read(folder), FIRINGS);
  }

  private static Rehearsal rehearse(RuleRehearsal rehearsal, int nights) {
    var done = new AtomicInteger();
    var rehearsed =
        rehearsal.rehearse(tables, LAST.minusDays(nights - 1), LAST, any -> done.incrementAndGet());
    assertThat(done).hasValue(nights);
    return rehearsed;
  }

  private static RuleFolder read(Path rules) throws IOException {
    return RuleFolder.read(rules);
  }

  private void edit(String file, String before, String after) throws IOException {
    var text = Files.readString(folder.resolve(file));
    assertThat(text).contains(before);
    write(file, text.replace(before, after));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
