package org.ridgeline.check.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.ridgeline.reason.problem.CaseMessage;
import org.ridgeline.reason.problem.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The cases of one rule, as far as they could be read, and what is wrong with the others.
 *
 * @param ruleId the rule, by the file's name
 */
public record CaseFile(String path, String ruleId, List<RuleCase> cases, List<Problem> problems) {

  private static final String SUFFIX = ".cases.yaml";

  /** Every {@code .cases.yaml} file under {@code folder}, in the order of their paths. */
  public static List<CaseFile> readAll(Path folder) throws IOException {
    var contents = new TreeMap<String, byte[]>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(CaseFile::isOne).toList()) {
        contents.put(
            "rules/" + folder.relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return contents.entrySet().parallelStream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  /** What file systems and editors leave behind begins with a dot. */
  private static boolean isOne(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private static CaseFile of(String path, byte[] bytes) {
    try {
      return of(path, CaseText.of(bytes));
    } catch (BadCaseException e) {
      return new CaseFile(path, ruleId(path), List.of(), List.of(e.in(path)));
    }
  }

  /** Reads the cases in {@code text}. */
  public static CaseFile of(String path, String text) {
    var cases = new ArrayList<RuleCase>();
    var problems = new ArrayList<Problem>();
    try {
      var reader = new CaseReader(path, ruleId(path));
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
    return new CaseFile(path, ruleId(path), List.copyOf(cases), List.copyOf(problems));
  }

  private static RuleCase named(RuleCase read, Node node, HashMap<String, Integer> names) {
    var other = names.putIfAbsent(read.name(), read.line());
    if (other != null) {
      throw BadCaseException.at(node, CaseMessage.REPEATED_NAME, read.name(), other);
    }
    return read;
  }

  private static String ruleId(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(SUFFIX, "");
  }
}
