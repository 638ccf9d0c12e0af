package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.Sample;

/**
 * Are slips of the pen in rules, cases, thresholds and themes found where they are, and told once?
 *
 * <p>{@code -Dpercent=1000} tries two thousand of them, {@code -Dseed=7} others.
 */
class AnalystSlipsTest {

  private static final Path RULES = Path.of("rules");
  private static final int COUNT = Sample.of(200);
  private static final int LEAST_PERCENT = 97;
  private static final int MOST_OTHERS = 2;

  @TempDir Path folder;

  @Test
  void almostAllAreReportedWithinALineWithARemedy() throws IOException {
    var texts = texts();
    var copy = Folders.copy(RULES, folder);
    var outcomes = new ArrayList<SlipOutcome>();
    for (var slip : slips(texts)) {
      var file = copy.resolve(slip.path().substring("rules/".length()));
      Files.writeString(file, slip.text());
      outcomes.add(SlipOutcome.of(slip, Check.of(scope(copy, slip)).problems()));
      Files.writeString(file, texts.get(slip.path()));
    }

    var tally = SlipTally.of(outcomes);
    System.out.println(tally);
    assertThat(outcomes).noneMatch(SlipOutcome::isBug);
    assertThat(outcomes).filteredOn(SlipOutcome::isSilent).isEmpty();
    assertThat(outcomes).filteredOn(each -> each.others() > MOST_OTHERS).isEmpty();
    assertThat(tally.percentTold()).isGreaterThanOrEqualTo(LEAST_PERCENT);
  }

  /** A slip in cases concerns no cases but its own. */
  private static CheckScope scope(Path copy, AnalystSlip slip) {
    var file = slip.path().substring(slip.path().lastIndexOf('/') + 1);
    return file.endsWith(".cases.yaml")
        ? CheckScope.of(copy).only(file.replace(".cases.yaml", ":"))
        : CheckScope.of(copy);
  }

  private static Map<String, String> texts() throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(RULES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<AnalystSlip> slips(Map<String, String> texts) {
    var chance = Sample.chance();
    var kinds =
        new ArrayList<>(
            Stream.of(
                    RuleSlips.KINDS,
                    CaseSlips.KINDS,
                    CriteriaSlips.OF_THRESHOLDS,
                    CriteriaSlips.OF_THEMES)
                .flatMap(List::stream)
                .toList());
    Collections.shuffle(kinds, chance);
    var slips = new ArrayList<AnalystSlip>();
    while (slips.size() < COUNT) {
      slips.addAll(slip(kinds.get(slips.size() % kinds.size()), texts, chance));
    }
    return slips;
  }

  private static List<AnalystSlip> slip(String kind, Map<String, String> texts, Random chance) {
    if (CriteriaSlips.OF_THRESHOLDS.contains(kind)) {
      var path = "rules/thresholds.csv";
      return CriteriaSlips.of(kind, path, texts.get(path), chance);
    }
    if (CriteriaSlips.OF_THEMES.contains(kind)) {
      var path = "rules/themes.csv";
      return CriteriaSlips.of(kind, path, texts.get(path), chance);
    }
    boolean ofRules = RuleSlips.KINDS.contains(kind);
    var paths =
        texts.keySet().stream()
            .filter(path -> path.endsWith(ofRules ? ".drl" : ".cases.yaml"))
            .filter(path -> !path.endsWith("vocabulary.drl"))
            .toList();
    var path = paths.get(chance.nextInt(paths.size()));
    return ofRules
        ? RuleSlips.of(kind, path, texts.get(path), chance)
        : CaseSlips.of(kind, path, texts.get(path), chance);
  }
}
