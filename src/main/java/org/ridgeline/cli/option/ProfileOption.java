package org.ridgeline.cli.option;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.cli.process.RuleSampler;
import org.ridgeline.cli.process.RuleSampler.RuleStep;
import org.ridgeline.cli.terminal.RuleProfile;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.Report;
import picocli.CommandLine.Option;

/** Whether a run tells what its rules take. */
public final class ProfileOption {

  @Option(
      names = "--profile",
      description =
          "Also tell which conditions of which rules take the time, and how many tuples each tries.")
  private boolean asked;

  private Optional<RuleSampler> sampler = Optional.empty();
  private Map<RuleStep, Duration> times = Map.of();

  /** Before rules are at work. */
  public void begin() {
    sampler = asked ? Optional.of(RuleSampler.start()) : Optional.empty();
  }

  /** After they were. */
  public void end() {
    times = sampler.map(RuleSampler::end).orElse(times);
  }

  /** Prints what they took, if that is asked for. */
  public void print(Report report, RuleBook rules, PrintWriter out) {
    if (asked) {
      new RuleProfile(times, report.effort().tuples(), rules::place).print(out);
    }
  }

  /** Says that none was at work, if that is asked for. */
  public void printNone(PrintWriter out) {
    if (asked) {
      out.println("Profile    no rule was at work; name another --output to assess the night anew");
    }
  }
}
