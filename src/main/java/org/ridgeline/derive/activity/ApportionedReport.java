package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * What one report contributes to one settlement or sector that it names.
 *
 * @param count the part of its figure that falls there; a report without a figure tells of one
 */
record ApportionedReport(String where, EventReport report, double count) {

  /** Of one day more rows tell nobody more. */
  static final int MOST_CITED = 100;

  private static final Comparator<EventReport> BY_ROW = Comparator.comparing(EventReport::citation);

  /**
   * The part of a report's figure that falls to {@code named} of the places it names, rounded down:
   * together the places are never credited with more than was counted.
   */
  static ApportionedReport of(EventReport report, String where, long named) {
    return new ApportionedReport(
        where, report, share(report.count().orElse(1), named, report.settlements().size()));
  }

  /** The part of a figure that falls to some of several places, to a hundredth. */
  static double share(long whole, long named, int places) {
    long hundredths = 100 * whole * named / places;
    return hundredths / 100.0;
  }

  LocalDate day() {
    return report.day();
  }

  String actor() {
    return report.actor();
  }

  /** The highest figure among shares: figures of one day repeat or update each other. */
  static double highest(Collection<ApportionedReport> shares) {
    double highest = 0;
    for (var share : shares) {
      highest = Math.max(highest, share.count());
    }
    return highest;
  }

  /** The highest figure that a report gives for one place alone; 0 if none does. */
  static int mostForOnePlace(Collection<ApportionedReport> shares) {
    return figuresForOnePlace(shares).max().orElse(0);
  }

  /** The lowest such figure. */
  static int leastForOnePlace(Collection<ApportionedReport> shares) {
    return figuresForOnePlace(shares).min().orElse(0);
  }

  private static IntStream figuresForOnePlace(Collection<ApportionedReport> shares) {
    return shares.stream()
        .map(ApportionedReport::report)
        .filter(report -> report.settlements().size() == 1)
        .flatMapToInt(report -> report.count().stream());
  }

  /** What any of the reports is tagged with, in their order and each once. */
  static List<String> tags(Collection<ApportionedReport> shares) {
    var first = shares.iterator().next().report().tags();
    if (haveAll(shares, share -> share.report().tags().equals(first))) {
      return first;
    }
    var tags = new TreeSet<String>();
    shares.forEach(share -> tags.addAll(share.report().tags()));
    return List.copyOf(tags);
  }

  /** What the reports say, each sentence once, in the order of rows. */
  static String words(Collection<ApportionedReport> shares) {
    var first = shares.iterator().next().report().text();
    if (haveAll(shares, share -> share.report().text().equals(first))) {
      return first.isBlank() ? "" : first;
    }
    var words = new LinkedHashSet<String>();
    for (var report : inOrder(shares)) {
      if (!report.text().isBlank()) {
        words.add(report.text());
      }
    }
    return String.join(" ", words);
  }

  private static boolean haveAll(
      Collection<ApportionedReport> shares, Predicate<ApportionedReport> what) {
    for (var share : shares) {
      if (!what.test(share)) {
        return false;
      }
    }
    return true;
  }

  /** The rows that tell of it, at most a hundred, in their order. */
  static List<Citation> citations(Collection<ApportionedReport> shares) {
    if (shares.size() == 1) {
      return List.of(shares.iterator().next().report().citation());
    }
    var citations = new ArrayList<Citation>(shares.size());
    shares.forEach(share -> citations.add(share.report().citation()));
    return CitedRows.newest(citations, MOST_CITED);
  }

  /** The reports in the order of rows, in which most stand. */
  private static EventReport[] inOrder(Collection<ApportionedReport> shares) {
    var reports = new EventReport[shares.size()];
    int size = 0;
    for (var share : shares) {
      reports[size++] = share.report();
    }
    Arrays.sort(reports, BY_ROW);
    return reports;
  }
}
