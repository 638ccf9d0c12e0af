package org.ridgeline.check.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.ridgeline.reason.problem.CaseMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.source.RuleFolderFiles;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The cases of one rule, as far as they could be read, and what is wrong with the others.
 *
 * @param ruleId the rule, by the file's name
 */
public record CaseFile(String path, String ruleId, List<RuleCase> cases, List<Problem> problems) {

  /** Every file of cases under {@code folder}, in the order of their paths. */
  public static List<CaseFile> readAll(Path folder) throws IOException {
    var read = new ArrayList<Supplier<CaseFile>>();
    for (var file : RuleFolderFiles.in(folder).cases().entrySet()) {
      var path = file.getKey();
      var obstacle = RuleFolderFiles.obstacle(path, file.getValue());
      var bytes = obstacle.isPresent() ? new byte[0] : RuleFolderFiles.bytes(path, file.getValue());
      read.add(() -> obstacle.map(none -> unreadable(path, none)).orElseGet(() -> of(path, bytes)));
    }
    return read.parallelStream().map(Supplier::get).toList();
  }

  private static CaseFile unreadable(String path, Problem obstacle) {
    return new CaseFile(path, RuleFolderFiles.slug(path), List.of(), List.of(obstacle));
  }

  private static CaseFile of(String path, byte[] bytes) {
    try {
      return of(path, CaseText.of(bytes));
    } catch (BadCaseException e) {
      return new CaseFile(path, RuleFolderFiles.slug(path), List.of(), List.of(e.in(path)));
    }
  }

  /** Reads the cases in {@code text}. */
  public static CaseFile of(String path, String text) {
    var cases = new ArrayList<RuleCase>();
    var problems = new ArrayList<Problem>();
    try {
      var reader = new CaseReader(path, RuleFolderFiles.slug(path));
      var names = new HashMap<String, Integer>();
      for (var node : CaseYaml.items(path, CaseText.unmarked(text))) {
        try {
          cases.add(named(reader.read(node), node, names));
        } catch (BadCaseException e) {
          problems.add(e.in(path));
        }
      }
    } catch (BadCaseException e) {
      problems.add(e.in(path));
    }
    return new CaseFile(
        path, RuleFolderFiles.slug(path), List.copyOf(cases), List.copyOf(problems));
  }

  private static RuleCase named(RuleCase read, Node node, HashMap<String, Integer> names) {
    var other = names.putIfAbsent(read.name(), read.line());
    if (other != null) {
      throw BadCaseException.at(node, CaseMessage.REPEATED_NAME, read.name(), other);
    }
    return read;
  }
}
