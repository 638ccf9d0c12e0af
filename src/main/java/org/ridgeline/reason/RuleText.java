package org.ridgeline.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;

/**
 * One rule file as its parser understands it.
 *
 * @param path relative to the folder above the rules, with slashes
 * @param tree what the parser made of the text; empty where it made nothing of it
 * @param errors what the parser stumbled over
 */
record RuleText(String path, String text, PackageDescr tree, List<DroolsError> errors) {

  /** Parses every {@code .drl} file under {@code folder}, in the order of their paths. */
  static List<RuleText> readAll(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    for (var file : drlFiles(folder)) {
      var path = "rules/" + folder.relativize(file).toString().replace('\\', '/');
      texts.put(path, Files.readString(file));
    }
    return texts.entrySet().parallelStream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static List<Path> drlFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var drl = files.filter(f -> f.toString().endsWith(".drl")).toList();
      if (drl.isEmpty()) {
        throw new BadRulesException(
            "%s: holds no rules; a rule is a file that ends in .drl".formatted(folder));
      }
      return drl;
    }
  }

  static RuleText of(String path, String text) {
    var parser = new DrlParser();
    try {
      var tree = parser.parse(named(path), text);
      return new RuleText(
          path, text, tree == null ? new PackageDescr() : tree, List.copyOf(parser.getErrors()));
    } catch (DroolsParserException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** Lets the parser's messages say which file they are about. */
  private static Resource named(String path) {
    return ResourceFactory.newByteArrayResource(new byte[0]).setSourcePath(path);
  }

  /** The file as the rule compiler takes it, parsed already. */
  Resource resource() {
    return ResourceFactory.newDescrResource(tree).setSourcePath(path);
  }
}
