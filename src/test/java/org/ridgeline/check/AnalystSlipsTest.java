package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.lint.Lint;
import org.ridgeline.reason.problem.Problem;

/**
 * Are slips of the pen found where they are?
 *
 * <p>{@code -Dpercent=1000} tries two thousand of them, {@code -Dseed=7} others.
 */
class AnalystSlipsTest {

  private static final Path RULES = Path.of("rules");
  private static final int COUNT = Sample.of(200);
  private static final int LEAST_PERCENT = 95;

  @TempDir Path folder;

  @Test
  void almostAllAreReportedWithinALineWithARemedy() throws IOException {
    var texts = new LinkedHashMap<String, RuleFile>();
    RuleFile.readAll(RULES).forEach(text -> texts.put(text.path(), text));
    var tables = RuleTables.read(RULES);

    var missed = new ArrayList<String>();
    for (var slip : slips(List.copyOf(texts.values()))) {
      var problems = problems(slip, texts, tables);
      assertThat(problems)
          .as("%s %s:%d %s", slip.kind(), slip.path(), slip.line(), slip.now())
          .noneMatch(p -> p.message().contains("Exception") || p.message().contains("\tat "));
      if (problems.stream().noneMatch(problem -> tells(problem, slip))) {
        missed.add(
            "%s %s:%d%n    was  %s%n    now  %s%n    said %s%n"
                .formatted(
                    slip.kind(), slip.path(), slip.line(), slip.was(), slip.now(), problems));
      }
    }

    int percent = 100 * (COUNT - missed.size()) / COUNT;
    System.out.printf(
        "%d of %d slips were reported within a line and with a remedy (%d %%); missed:%n%s",
        COUNT - missed.size(), COUNT, percent, String.join("", missed));
    assertThat(percent).isGreaterThanOrEqualTo(LEAST_PERCENT);
  }

  private static List<AnalystSlip> slips(List<RuleFile> texts) {
    var chance = Sample.chance();
    var slips = new ArrayList<AnalystSlip>();
    while (slips.size() < COUNT) {
      var text = texts.get(chance.nextInt(texts.size()));
      var kind = AnalystSlip.KINDS.get(slips.size() % AnalystSlip.KINDS.size());
      if (text.hasRules()) {
        slips.addAll(AnalystSlip.of(kind, text.path(), text.text(), chance));
      }
    }
    return slips;
  }

  private static boolean tells(Problem problem, AnalystSlip slip) {
    return problem.file().equals(slip.path())
        && Math.abs(problem.line() - slip.line()) <= 1
        && (problem.message().contains("; ") || problem.message().contains("?"));
  }

  /** What looking through the file finds; if that is nothing, what compiling and its cases do. */
  private List<Problem> problems(AnalystSlip slip, Map<String, RuleFile> texts, RuleTables tables)
      throws IOException {
    var others = new ArrayList<RuleFile>();
    others.add(texts.get("rules/vocabulary.drl"));
    others.add(RuleFile.of(slip.path(), slip.text()));
    var problems = Lint.of(others, tables).problems();
    if (!problems.isEmpty()) {
      return problems;
    }
    var copy = Folders.copy(RULES, Files.createTempDirectory(folder, "rules"));
    Files.writeString(copy.resolve(slip.path().replaceFirst("rules/", "")), slip.text());
    return Check.of(CheckScope.of(copy).only("no case at all")).problems();
  }
}
