package org.ridgeline.cli.terminal;

import static java.util.stream.Collectors.joining;
import static org.ridgeline.write.Wording.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;

/** What the job says at its end: six lines for whoever looks at the terminal. */
public record RunSummary(Report report, int rules) {

  private static final int FIRST = 5;

  /** Prints the summary of a night that was published in {@code folder}. */
  public void print(PrintWriter out, Path folder) {
    var tables = report.tables();
    int findings = report.assessments().stream().mapToInt(a -> a.findings().size()).sum();
    out.printf(
        "Read       %s and %s on %s, as known on %s%n",
        count(tables.events().size(), "report", "reports"),
        count(tables.claims().size(), "claim", "claims"),
        count(tables.settlements().size(), "settlement", "settlements"),
        report.asOf());
    out.printf(
        "Concluded  %s by %s; %s%n",
        count(findings, "finding", "findings"), count(rules, "rule", "rules"), statuses());
    out.printf("First      %s%n", first());
    out.printf("Changed    %s%n", changed());
    out.printf("Left out   %s%n", leftOut(folder));
    out.printf("Briefing   %s%n", folder.resolve("briefing.html"));
  }

  private String statuses() {
    long contested =
        report.assessments().stream().filter(a -> a.control().status() == Status.CONTESTED).count();
    return count(contested, "place is contested", "places are contested");
  }

  private String first() {
    return report.assessments().stream().limit(FIRST).map(RunSummary::named).collect(joining(", "));
  }

  private String changed() {
    var retrospect = report.retrospect();
    return retrospect
        .comparedWith()
        .map(
            day ->
                "since %s: places risen %,d, fallen %,d; conclusions new %,d, withdrawn %,d"
                    .formatted(
                        day,
                        places(1),
                        places(-1),
                        retrospect.count(News.NEW),
                        retrospect.withdrawn().size()))
        .orElse("nothing was known the night before");
  }

  private long places(int sign) {
    return report.assessments().stream()
        .flatMap(a -> a.change().stream())
        .filter(change -> change.score().signum() == sign)
        .count();
  }

  private static String named(Assessment a) {
    return "%d. %s %s".formatted(a.rank(), a.settlement().name(), a.score().total());
  }

  private String leftOut(Path folder) {
    int rows = report.tables().problems().size();
    return rows == 0
        ? "nothing"
        : "%s; see %s".formatted(count(rows, "row", "rows"), folder.resolve("quarantine.csv"));
  }
}
