package org.ridgeline.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import org.ridgeline.reason.RuleDoc;

/**
 * One conclusion of a rule, as the briefing shows it.
 *
 * @param theme its title, or empty
 * @param worth what it adds to its theme, in words, or empty if nothing
 * @param confidenceBecause why it deserves that much confidence, in sentences, or empty
 */
public record BriefingConclusion(
    String because,
    RuleDoc rule,
    String theme,
    String worth,
    String confidence,
    String confidenceBecause,
    List<BriefingEvidence> evidence) {

  /** More lines of evidence than this are folded away until asked for. */
  private static final int SHORT_LIST = 8;

  /**
   * Rows of one source that say nothing in words, such as a gazetteer's.
   *
   * @param places where to look, each as {@code file:line}
   */
  public record Reference(String source, String grade, String places) {}

  private record Origin(String source, String grade) {

    static Origin of(BriefingEvidence row) {
      return new Origin(row.source(), row.grade());
    }
  }

  /** The rows that say something in words. */
  public List<BriefingEvidence> reports() {
    return evidence.stream().filter(row -> !row.text().isEmpty()).toList();
  }

  /** The other rows, one line for each source. */
  public List<Reference> references() {
    return evidence.stream()
        .filter(row -> row.text().isEmpty())
        .collect(
            groupingBy(
                Origin::of,
                LinkedHashMap::new,
                mapping(row -> row.citation().place(), joining(", "))))
        .entrySet()
        .stream()
        .map(e -> new Reference(e.getKey().source(), e.getKey().grade(), e.getValue()))
        .toList();
  }

  /** Whether there is so much evidence that it is folded away. */
  public boolean isLong() {
    return reports().size() + references().size() > SHORT_LIST;
  }

  /** How many rows it rests on, in words. */
  public String rows() {
    return Wording.count(evidence.size(), "row", "rows");
  }
}
