package org.ridgeline.check.catalogue;

import java.io.PrintWriter;

/** Which notion feeds which rule, as a graph in the language of Graphviz. */
public record CatalogueDot(Catalogue catalogue) {

  /** Writes rules as boxes and notions as ellipses, each rule below what it concludes. */
  public void print(PrintWriter out) {
    out.println("digraph rules {");
    out.println("  rankdir = LR;");
    out.println("  node [fontname = \"sans-serif\"];");
    for (var rule : catalogue.rules()) {
      out.printf("  \"%s\" [shape = box, tooltip = \"%s\"];%n", rule.id(), rule.title());
    }
    for (var notion : catalogue.notions()) {
      out.printf("  \"%s\" [shape = ellipse];%n", notion.name());
      notion
          .concludedBy()
          .forEach(rule -> out.printf("  \"%s\" -> \"%s\";%n", rule, notion.name()));
      notion.askedForBy().forEach(rule -> out.printf("  \"%s\" -> \"%s\";%n", notion.name(), rule));
    }
    out.println("}");
  }
}
