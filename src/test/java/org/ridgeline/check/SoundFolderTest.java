package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.read.InlineTables;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.Problem;

/** A folder with which nothing was wrong is looked through again only once something changed. */
class SoundFolderTest {

  private static final LocalDate DAY = LocalDate.parse("2025-03-31");

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void checkOnce() throws IOException {
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
    assertThat(check()).isEqualTo(new Check(List.of(), 2, 4, 0, true));
  }

  @Test
  void whatIsKnownIsToldAsItWasFound() throws IOException {
    assertThat(check()).isEqualTo(new Check(List.of(), 2, 0, 4, true));

    // Nobody counts again.
    Files.writeString(memory(), Files.readString(memory()).replace(" 2 4", " 7 9"));
    assertThat(check()).isEqualTo(new Check(List.of(), 7, 0, 9, true));
    assertThat(check("another program").cases()).isEqualTo(4);

    Files.writeString(memory(), Files.readString(memory()).replace(" 7 9", " 7 many"));
    assertThat(check()).isEqualTo(new Check(List.of(), 2, 0, 4, true));
  }

  @Test
  void whateverIsSavedIsLookedAt() throws IOException {
    var cases = rules.resolve("notes/city.cases.yaml");
    var text = Files.readString(cases);
    Files.writeString(cases, text.replaceFirst("finds: \\[\\w.*\\]", "finds: []"));
    assertThat(check().problems()).isNotEmpty();
    Files.writeString(cases, text);
    assertThat(check().problems()).isEmpty();

    Files.writeString(rules.resolve("notes/city.drk"), "rule");
    assertThat(check().problems())
        .extracting(Problem::file)
        .containsExactly("rules/notes/city.drk");
    assertThat(check().problems()).hasSize(1);
    Files.delete(rules.resolve("notes/city.drk"));

    Files.createSymbolicLink(rules.resolve("notes/more.drl"), rules.resolve("notes/city.drl"));
    assertThat(check().hasErrors()).isTrue();
    Files.delete(rules.resolve("notes/more.drl"));

    var thresholds = rules.resolve("thresholds.csv");
    Files.writeString(thresholds, Files.readString(thresholds) + "odd-days,3,days,Odd\n");
    assertThat(check().problems()).hasSize(1);
    assertThat(check().problems()).hasSize(1);
  }

  @Test
  void aNightThatWentWellIsNotJudgedAgain() throws IOException {
    var night = new LastNight(InlineTables.read(Map.of(), DAY.toString()), DAY);
    assertThat(night.problems(scope("program"))).isEmpty();
    var known = Files.readString(memory());
    assertThat(night.problems(scope("program"))).isEmpty();
    assertThat(memory()).hasContent(known);

    assertThat(new LastNight(night.tables(), DAY.plusDays(1)).problems(scope("program"))).isEmpty();
    assertThat(Files.readString(memory())).startsWith(known).isNotEqualTo(known);
  }

  @Test
  void theTablesOfSuchANightAreNotReadAgain() throws IOException {
    var input = SmallInput.in(folder.resolve("input"));
    tryOn(DAY);
    var lines = Files.readAllLines(memory());
    // Of the night that was read, and of the sizes and content of files that it was read from.
    lines.remove(lines.size() - 3);
    Files.write(memory(), lines);

    assertThat(judged(DAY)).isFalse();
    assertThat(judged(DAY.plusDays(1))).isTrue();
    assertThat(judged(DAY.plusDays(1))).isFalse();

    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,ashford,assault,red,4,E,blue-office,3,,Begun further east.");
    assertThat(judged(DAY)).isTrue();
    assertThat(judged(DAY)).isFalse();
    Files.createDirectory(folder.resolve("input/population"));
    assertThat(judged(DAY)).as("with a folder for a table").isTrue();
  }

  @Test
  void whatAnEditIsCheckedByTheNightNeedNotCompile() throws IOException {
    var rule = rules.resolve("notes/city.drl");
    Files.writeString(rule, Files.readString(rule) + "// Looked through once more.\n");
    var compiled = folder.resolve("compiled-rules");

    var check = Check.of(scope("program").using(CompiledRuleCache.in(compiled, "program")));

    assertThat(check).isEqualTo(new Check(List.of(), 2, 2, 2, true));
    var night = CompiledRuleCache.in(compiled, "program");
    assertThat(RuleBook.load(rules, night).docs()).hasSize(2);
    assertThat(night.wasUsed()).isTrue();
  }

  /** Whether anything was found out that was not known. */
  private boolean judged(LocalDate today) throws IOException {
    var known = Files.readString(memory());
    tryOn(today);
    return !Files.readString(memory()).equals(known);
  }

  private void tryOn(LocalDate today) throws IOException {
    var scope = scope("program");
    assertThat(Check.of(scope).on(folder.resolve("input"), today, scope).problems()).isEmpty();
  }

  private Check check() throws IOException {
    return check("program");
  }

  private Check check(String program) throws IOException {
    return Check.of(scope(program));
  }

  private CheckScope scope(String program) throws IOException {
    return CheckScope.of(rules).without(CaseResultCache.in(memory(), program));
  }

  private Path memory() {
    return folder.resolve("known.txt");
  }
}
