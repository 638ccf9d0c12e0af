package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.write.Wording;

/**
 * One conclusion of a rule, as the briefing shows it.
 *
 * @param confidenceBecause why it deserves that much confidence, in sentences, or empty
 * @param rows that it rests on and that say something in words, in the order of their numbers
 * @param mute the other rows that it rests on, such as a gazetteer's
 */
public record BriefingConclusion(
    String because,
    RuleDoc rule,
    String confidence,
    String confidenceBecause,
    List<BriefingRow> rows,
    List<Citation> mute) {

  private static final int FEW = 6;

  /** Several rows in a row, by their first and last. */
  public record Range(BriefingRow first, BriefingRow last) {

    /** Their numbers. */
    public String numbers() {
      return first.equals(last)
          ? Integer.toString(first.number())
          : "%d\u2013%d".formatted(first.number(), last.number());
    }
  }

  /**
   * Rows of one source that say nothing in words.
   *
   * @param origin the source and its grade, in words
   * @param places where to look, each as {@code file:line}
   */
  public record Reference(String origin, String places) {}

  /** The rows that say something, put together where their numbers follow each other. */
  public List<Range> ranges() {
    var ranges = new ArrayList<Range>();
    for (var row : rows) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).last().number() == row.number() - 1) {
        ranges.set(last, new Range(ranges.get(last).first(), row));
      } else {
        ranges.add(new Range(row, row));
      }
    }
    return ranges;
  }

  /** The mute rows, one line for each source. */
  public List<Reference> references() {
    return mute.stream()
        .collect(groupingBy(Wording::origin, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            origin ->
                new Reference(
                    origin.getKey(),
                    origin.getValue().stream().map(Citation::place).collect(joining(", "))))
        .toList();
  }

  /** The first rows that it rests on, as {@code file:line}, and how many more there are. */
  public String places() {
    var all =
        Stream.concat(rows.stream().map(BriefingRow::where), mute.stream().map(Citation::place))
            .toList();
    return Wording.several(all.stream().limit(FEW).toList(), Math.max(0, all.size() - FEW));
  }

  /** What it adds to its theme, or empty if nothing. */
  public String worth() {
    return rule.points() == 0 ? "" : "+" + rule.points();
  }
}
