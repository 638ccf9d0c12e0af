package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.check.Check;
import org.ridgeline.check.CheckScope;

class CaseResultCacheTest {

  /** A tenth of the cases, among them some of every kind of rule. */
  private static final String WORDS = Sample.isWhole() ? "" : "two";

  /** The shipped rules with these cases run once, which takes longest. */
  private static Check first;

  @TempDir private static Path before;
  @TempDir private Path folder;

  private Path rules;

  @BeforeAll
  static void runCases() throws IOException {
    first = check(Path.of("rules"), before, "program");
  }

  @BeforeEach
  void beginWithWhatIsKnownSince() throws IOException {
    rules = Folders.copy(Path.of("rules"), folder.resolve("rules"));
    Folders.copy(before.resolve("memory"), folder.resolve("memory"));
  }

  @Test
  void onlyWhatMayComeOutOtherwiseIsRunAgain() throws IOException {
    assertThat(first.cases()).isGreaterThan(100);
    assertThat(first.unchanged()).isZero();

    var again = check(rules, "program");
    assertThat(again.problems()).isEmpty();
    assertThat(again.cases()).isZero();
    assertThat(again.unchanged()).isEqualTo(first.cases());

    // Only the rules of confidence, which judge every finding, stand upon this one.
    replace(rules.resolve("notes/probing.drl"), "@Points( \"0\" )", "@Points( \"0\" ) ");
    var edited = check(rules, "program");
    assertThat(edited.problems()).isEmpty();
    assertThat(edited.cases()).isBetween(2, 200);
    assertThat(edited.cases() + edited.unchanged()).isEqualTo(first.cases());
  }

  @Test
  void anotherProgramKnowsNothing() throws IOException {
    assertThat(probing(CaseResultCache.in(folder.resolve("memory/cases.txt"), "another program")))
        .isZero();
    assertThat(probing(CaseResultCache.in(folder.resolve("memory/cases.txt"), "program")))
        .isPositive();
  }

  @Test
  void whatTheBuildKnewNeedNotBeFoundOutAgain() throws IOException {
    var built = folder.resolve("memory/cases.txt");
    var memory = folder.resolve("of a user/cases.txt");

    assertThat(probing(CaseResultCache.in(memory, "program"))).isZero();
    assertThat(probing(CaseResultCache.in(folder.resolve("none.txt"), "program", built)))
        .isPositive();
    assertThat(probing(CaseResultCache.in(folder.resolve("none.txt"), "other program", built)))
        .isZero();
    assertThat(built).hasSameTextualContentAs(before.resolve("memory/cases.txt"));
  }

  private int probing(CaseResultCache results) throws IOException {
    return Check.of(CheckScope.of(rules).only("probing").without(results)).unchanged();
  }

  @Test
  void aCaseThatFailsIsRunUntilItHolds() throws IOException {
    replace(rules.resolve("notes/probing.drl"), "EventKind.FORCE_NOTE", "EventKind.ADVANCE");
    var broken = check(rules, "program");
    assertThat(broken.hasErrors()).isTrue();
    assertThat(check(rules, "program").problems()).isEqualTo(broken.problems());

    replace(rules.resolve("notes/probing.drl"), "EventKind.ADVANCE", "EventKind.FORCE_NOTE");
    var mended = check(rules, "program");
    assertThat(mended.problems()).isEmpty();
    assertThat(mended.cases()).isZero();
  }

  private Check check(Path rules, String program) throws IOException {
    return check(rules, folder, program);
  }

  private static Check check(Path rules, Path folder, String program) throws IOException {
    var results = CaseResultCache.in(folder.resolve("memory/cases.txt"), program);
    return Check.of(CheckScope.of(rules).only(WORDS).without(results));
  }

  private static void replace(Path file, String was, String now) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, now));
  }
}
