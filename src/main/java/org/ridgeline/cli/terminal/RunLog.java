package org.ridgeline.cli.terminal;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.cli.process.InputFigures;
import org.ridgeline.reason.effort.FiringStatistics;
import org.ridgeline.text.PrintableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a step of a run on standard error, with what it counted and how long it took. */
public final class RunLog {

  private static final Logger LOG = LoggerFactory.getLogger("ridgeline");

  private final LogForm form;
  private final PrintWriter err;
  private final Clock clock;
  private Instant last;

  public RunLog(LogForm form, PrintWriter err, Clock clock) {
    this.form = form;
    this.err = err;
    this.clock = clock;
    this.last = clock.instant();
  }

  /** Says that a step is done. */
  public void done(String step, Map<String, ?> counts) {
    var now = clock.instant();
    double seconds = Duration.between(last, now).toMillis() / 1000.0;
    last = now;
    var sorted = new TreeMap<>(counts);
    switch (form) {
      case TEXT -> LOG.info("{}", PrintableText.line(text(step, sorted, seconds)));
      // The logger puts a level in front, which no reader of JSON understands.
      case JSON -> err.println(json(step, sorted, seconds, now));
      case NONE -> {}
    }
  }

  /**
   * Says how far a step has come that is at work.
   *
   * @param share how much of it is done, from 0 to 1
   * @param left how much longer it takes, if that is known
   */
  public void underWay(String step, double share, Optional<Duration> left) {
    int percent = (int) (100 * share);
    switch (form) {
      case TEXT ->
          LOG.info(
              "%-10s %6d %%  %s"
                  .formatted(step, percent, left.map(RemainingTime::words).orElse("")));
      case JSON -> {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", clock.instant().toString());
        line.put("under_way", step);
        line.put("percent", percent);
        left.ifPresent(time -> line.put("seconds_left", time.toSeconds()));
        err.println(written(line));
      }
      case NONE -> {}
    }
  }

  /**
   * Says how much was read.
   *
   * @param rulesFromCache whether the rules were read as an earlier run had compiled them; empty if
   *     they were not read
   */
  public void read(InputFigures input, Optional<Boolean> rulesFromCache) {
    var counts = new TreeMap<String, Object>();
    counts.put("files", input.files());
    counts.put("rows", input.rows());
    rulesFromCache.ifPresent(cached -> counts.put("rules_from_cache", cached));
    done("read", counts);
  }

  /** Says how much was concluded, and which replays took a second attempt. */
  public void assessed(FiringStatistics effort) {
    done("assess", Map.of("rule_firings", effort.firings()));
    effort.brokenOff().forEach(why -> done("anew", Map.of("replay_because", why)));
  }

  private static String text(String step, Map<String, ?> counts, double seconds) {
    return "%-10s %6.2f s  %s"
        .formatted(
            step,
            seconds,
            counts.entrySet().stream()
                .map(count -> count.getKey().replace('_', ' ') + " " + count.getValue())
                .collect(joining(", ")));
  }

  private static String json(String step, Map<String, ?> counts, double seconds, Instant now) {
    var line = new LinkedHashMap<String, Object>();
    line.put("time", now.toString());
    line.put("step", step);
    line.put("seconds", seconds);
    line.putAll(counts);
    return written(line);
  }

  private static String written(Map<String, Object> line) {
    try {
      return Mapper.JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers can be written", e);
    }
  }

  /** Made when it is needed, which takes longer than many a step. */
  private static final class Mapper {
    static final JsonMapper JSON = new JsonMapper();
  }

  /** A place for messages, each of which becomes a JSON object where lines are such objects. */
  public PrintWriter messages() {
    return form == LogForm.JSON ? new TerminalWriter(new Objects(err, clock)) : err;
  }

  /** Makes an object of each line. */
  private static final class Objects extends FilterWriter {

    private final Clock clock;
    private final StringBuilder line = new StringBuilder();

    Objects(Writer out, Clock clock) {
      super(out);
      this.clock = clock;
    }

    @Override
    public void write(int c) throws IOException {
      if (c != '\n') {
        line.append((char) c);
        return;
      }
      var message = new LinkedHashMap<String, Object>();
      message.put("time", clock.instant().toString());
      message.put("message", line.toString().stripTrailing());
      out.write(written(message) + "\n");
      line.setLength(0);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(text[i]);
      }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }
  }
}
