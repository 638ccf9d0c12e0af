package org.ridgeline.cli.terminal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridgeline.cli.process.InputFigures;
import org.ridgeline.write.Report;
import org.ridgeline.write.output.Metrics;
import org.ridgeline.write.output.Publication;

/** What there is to measure of one run, as far as it got. */
public final class RunMetrics {

  private static final String SUCCESS = "ridgeline_last_success_timestamp_seconds";
  private static final String STARTED = "ridgeline_run_started_timestamp_seconds";
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final Instant start;
  private Optional<InputFigures> input = Optional.empty();
  private Optional<Report> report = Optional.empty();
  private Supplier<Optional<Boolean>> rulesFromCache = Optional::empty;

  public RunMetrics(Instant start) {
    this.start = start;
  }

  /**
   * Takes in how much was read, and how much of it left out.
   *
   * @param compiledBefore whether the rules were read as an earlier run had compiled them; empty as
   *     long as nobody needed them
   */
  public void read(InputFigures all, Supplier<Optional<Boolean>> compiledBefore) {
    input = Optional.of(all);
    rulesFromCache = compiledBefore;
  }

  /** Takes in what was concluded. */
  public void assessed(Report night) {
    report = Optional.of(night);
  }

  /** Publishes that a run has begun, beside the figures of the one before. */
  public void begin(Path output) throws IOException {
    Metrics.of(output)
        .without(STARTED)
        .gauge(
            STARTED,
            "When a run began that has not said yet how it ended; not there once it has.",
            seconds(start))
        .publish(output);
  }

  /**
   * Publishes the figures of a run that ends with {@code exitCode}.
   *
   * @param reachable whether readers are led to what it published
   */
  public void publish(Path output, int exitCode, boolean reachable, Instant end)
      throws IOException {
    boolean success = ExitCode.isDone(exitCode);
    var metrics =
        new Metrics()
            .gauge(
                "ridgeline_last_run_exit_code",
                "Exit code of the last run; 0 and 6 are published.",
                exitCode)
            .gauge("ridgeline_last_run_timestamp_seconds", "When the last run ended.", seconds(end))
            .gauge(
                "ridgeline_last_run_duration_seconds",
                "How long the last run took.",
                BigDecimal.valueOf(Duration.between(start, end).toMillis()).divide(MILLIS));
    var succeeded = success ? Optional.of(seconds(end)) : Metrics.before(output, SUCCESS);
    succeeded.ifPresent(value -> metrics.gauge(SUCCESS, "When a run last ended well.", value));
    metrics.gauge(
        "ridgeline_stale",
        "1 if the last run failed and readers are led to what an earlier one published.",
        reachable ? 0 : 1);
    Publication.newestNight(output)
        .ifPresent(
            night ->
                metrics.gauge(
                    "ridgeline_newest_night_timestamp_seconds",
                    "The newest night that is published.",
                    seconds(night)));
    rulesFromCache
        .get()
        .ifPresent(
            fromCache ->
                metrics.gauge(
                    "ridgeline_rules_from_cache",
                    "1 if the rules were read as an earlier run had compiled them.",
                    fromCache ? 1 : 0));
    input.ifPresent(read -> read(metrics, read));
    report.ifPresent(night -> assessed(metrics, night));
    metrics.publish(output);
  }

  private static void read(Metrics metrics, InputFigures input) {
    input
        .tables()
        .forEach(
            (table, rows) ->
                metrics.gauge("ridgeline_rows_read", "Rows read.", "table", table, rows.read()));
    input
        .tables()
        .forEach(
            (table, rows) ->
                metrics.gauge(
                    "ridgeline_rows_left_out", "Rows left out.", "table", table, rows.leftOut()));
    input
        .tables()
        .forEach(
            (table, rows) ->
                rows.newest()
                    .ifPresent(
                        day ->
                            metrics.gauge(
                                "ridgeline_newest_row_timestamp_seconds",
                                "The newest day of publication.",
                                "table",
                                table,
                                seconds(day))));
  }

  private static void assessed(Metrics metrics, Report report) {
    metrics
        .gauge("ridgeline_settlements", "Settlements assessed.", report.assessments().size())
        .gauge(
            "ridgeline_findings",
            "Findings of all rules.",
            report.assessments().stream().mapToInt(a -> a.findings().size()).sum())
        .gauge("ridgeline_rule_firings", "How often rules fired.", report.effort().firings())
        .gauge(
            "ridgeline_rule_firings_limit",
            "How often they may have fired.",
            report.effort().limit())
        .gauge(
            "ridgeline_replays_begun_anew",
            "Replays that failed in the session of another night, and not in one of their own.",
            report.effort().brokenOff().size());
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli()).divide(MILLIS);
  }
}
