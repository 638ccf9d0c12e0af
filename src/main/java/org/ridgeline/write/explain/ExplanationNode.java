package org.ridgeline.write.explain;

import java.util.List;
import java.util.Map;

/**
 * Something said, and what it rests on.
 *
 * @param kind what sort of thing is said, such as {@code finding} or {@code row}
 * @param says it in words
 * @param values it in figures and names, for programs
 * @param because what it rests on, the weightiest first
 */
public record ExplanationNode(
    String kind, String says, Map<String, Object> values, List<ExplanationNode> because) {

  public ExplanationNode {
    because = List.copyOf(because);
  }

  static ExplanationNode leaf(String kind, String says) {
    return new ExplanationNode(kind, says, Map.of(), List.of());
  }
}
