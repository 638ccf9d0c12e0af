package org.ridgeline.mutation;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Sample;
import org.ridgeline.check.cases.CaseFile;
import org.ridgeline.mutation.MutationRun.Verdict;

/**
 * Do the cases notice when a rule or a threshold is a little wrong?
 *
 * <p>All of them by {@code mvn verify -Pmutation}; with {@code -Dmutate=tempo} only for files whose
 * path begins so.
 */
@Tag("mutation")
class MutationTest {

  private static final Path RULES = Path.of("rules");
  private static final Path REPORT = Path.of("target/mutation.txt");
  private static final Path ACCEPTED = Path.of("src/test/resources/mutation/accepted.yaml");
  private static final String ONLY = System.getProperty("mutate", "");
  private static final int LEAST_PERCENT = 99;

  @TempDir Path scratch;

  private RuleFiles files;
  private Map<String, List<ReadCase>> casesByRule;

  @Test
  void theCasesNoticeAlmostEveryFaultOfARule() throws Exception {
    files = RuleFiles.read(RULES);
    casesByRule = readCases();
    var mutants = mutants();
    var accepted = Accepted.read(ACCEPTED).stream().filter(a -> isTried(a, mutants)).toList();

    var tally = new MutationTally(accepted, tried(mutants));

    Files.writeString(REPORT, tally.report());
    System.out.println(tally.scores());
    assertThat(tally.noLongerSurviving())
        .as("mutants in %s that are killed, or gone; remove them there", ACCEPTED)
        .isEmpty();
    assertThat(tally.percent())
        .as("percent killed; see %s", REPORT)
        .isGreaterThanOrEqualTo(LEAST_PERCENT);
  }

  /** Of a sample it is not known whether one is gone that was accepted. */
  private static boolean isTried(Accepted accepted, Map<Set<String>, List<Mutant>> mutants) {
    return accepted.file().startsWith(ONLY)
        && (Sample.isWhole()
            || mutants.values().stream().flatMap(List::stream).anyMatch(accepted::covers));
  }

  private Map<String, List<ReadCase>> readCases() throws IOException {
    return CaseFile.readAll(RULES).stream()
        .flatMap(file -> file.cases().stream())
        .map(each -> new ReadCase(each, each.read()))
        .collect(groupingBy(c -> c.rule().ruleId()));
  }

  /** The mutants by the rules that they touch first. */
  private Map<Set<String>, List<Mutant>> mutants() {
    var mutants = new LinkedHashMap<Set<String>, List<Mutant>>();
    for (var file : files.types().keySet()) {
      mutants.put(Set.of(file), new ArrayList<>(RuleMutants.of(file, files.texts().get(file))));
    }
    for (var mutant : ThresholdMutants.of(files.texts().get(ThresholdMutants.FILE))) {
      mutants
          .computeIfAbsent(files.naming(ThresholdMutants.id(mutant)), s -> new ArrayList<>())
          .add(mutant);
    }
    mutants.replaceAll(
        (rules, all) -> all.stream().filter(m -> m.file().startsWith(ONLY)).toList());
    var some = Set.copyOf(Sample.of(mutants.values().stream().flatMap(List::stream).toList()));
    mutants.replaceAll((rules, all) -> all.stream().filter(some::contains).toList());
    return mutants;
  }

  private Map<Mutant, Verdict> tried(Map<Set<String>, List<Mutant>> mutants) throws Exception {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var verdicts = new LinkedHashMap<Mutant, Verdict>();
      var work =
          mutants.entrySet().stream()
              .filter(each -> !each.getValue().isEmpty())
              .map(each -> work(each.getKey(), each.getValue()))
              .toList();
      for (Future<Map<Mutant, Verdict>> done : threads.invokeAll(work)) {
        verdicts.putAll(done.get());
      }
      return verdicts;
    } finally {
      threads.shutdown();
    }
  }

  /** Tries the cases of the rules themselves, and those of the rules above on whatever survives. */
  private Callable<Map<Mutant, Verdict>> work(Set<String> rules, List<Mutant> mutants) {
    return () -> {
      var own = bench(rules);
      var above = bench(rules.isEmpty() ? files.types().keySet() : files.touchedBy(rules));
      var verdicts = new LinkedHashMap<Mutant, Verdict>();
      for (var mutant : mutants) {
        var verdict = rules.isEmpty() ? Verdict.SURVIVED : own.verdict(mutant);
        verdicts.put(mutant, verdict == Verdict.SURVIVED ? above.verdict(mutant) : verdict);
      }
      return verdicts;
    };
  }

  private MutationRun bench(Set<String> rules) throws IOException {
    var folder = Files.createTempDirectory(scratch, "rules");
    var cases =
        rules.stream()
            .sorted()
            .map(RuleFiles::ruleId)
            .flatMap(id -> Stream.ofNullable(casesByRule.get(id)))
            .flatMap(List::stream)
            .toList();
    return MutationRun.of(files, files.neededBy(rules), folder, cases);
  }
}
