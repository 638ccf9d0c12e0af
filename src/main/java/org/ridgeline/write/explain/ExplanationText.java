package org.ridgeline.write.explain;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** Prints what is said, and beneath it, further to the right, what it rests on. */
public final class ExplanationText {

  private static final Set<String> MANY = Set.of("row", "fact", "notion");
  private static final String INDENT = "  ";

  private final PrintWriter out;
  private final int most;

  private ExplanationText(PrintWriter out, int most) {
    this.out = out;
    this.most = most;
  }

  /**
   * Prints {@code tree} and leaves {@code out} open.
   *
   * @param most how many facts or rows to list beneath one thing; of the rest it says how many
   */
  public static void print(ExplanationNode tree, int most, PrintWriter out) {
    new ExplanationText(out, most).print(tree, "");
  }

  private void print(ExplanationNode node, String indent) {
    out.println(indent + node.says());
    var told = node.because().stream().filter(each -> !MANY.contains(each.kind())).toList();
    var many = node.because().stream().filter(each -> MANY.contains(each.kind())).toList();
    told.forEach(each -> print(each, indent + INDENT));
    few(many).forEach(each -> print(each, indent + INDENT));
    if (many.size() > most) {
      out.printf("%sand %,d more; --all lists them%n", indent + INDENT, many.size() - most);
    }
  }

  private List<ExplanationNode> few(List<ExplanationNode> many) {
    return many.stream().limit(most).toList();
  }
}
