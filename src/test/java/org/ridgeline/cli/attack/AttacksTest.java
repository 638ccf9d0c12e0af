package org.ridgeline.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.SmallInput;

/**
 * Attacks on rules, cases, files and the cache, each in processes of its own with little memory:
 * none hangs, fills memory, runs code, shows a secret, or prints a line that is not the program's.
 *
 * <p>A tenth of them in the gate; all by {@code mvn test -Pattacks}.
 */
@Tag("attacks")
@Tag("processes")
class AttacksTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Whoever waits for something that never comes does no work meanwhile. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final int LOOK_MILLIS = 20;
  private static final String SECRET = "a-secret-of-this-process";
  private static final String PRECIOUS = "what nobody may lose";
  private static final String UNKNOWN =
      """
      package rules.control;
      import org.ridgeline.fact.*;
      import org.ridgeline.reason.*;
      rule "Who holds a place is not known"
          @Id( "unknown" )
          @Rationale( "Any answer would be a guess." )
          @Source( "Thought" )
          @Because( "Who holds {$settlement} is not known." )
      when
          $settlement : Settlement( urban )
      then
          insertLogical( Control.by( kcontext, $settlement, Status.UNKNOWN ) );
      end
      """;
  private static final String CASES =
      """
      - case: a town
        settlements: [{id: ashford}]
        finds: [ashford]

      - case: a village
        settlements: [{id: ashford, kind: village}]
        finds: []
      """;
  private static final Pattern FOREIGN = Pattern.compile("(?m)^rules: nothing is wrong at all");
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n\t]]");
  private static final Pattern FAILURE =
      Pattern.compile("(?i)out of memory|memory was full|bug of ours|please send us|Exception in");

  private final List<String> harm = new ArrayList<>();
  private Path folder;
  private Duration slowest = Duration.ZERO;
  private int ended;

  /**
   * How one command ended.
   *
   * @param took how long it was at work, or for how long it hung
   */
  private record End(int code, Duration took, String said) {}

  @BeforeEach
  void publishANight() throws Exception {
    folder = Files.createTempDirectory("attacks");
    var job = new Job(folder.resolve("honest"));
    SmallInput.in(job.of("input"));
    Folders.copy(Path.of("src/test/resources/check/sound"), job.of("rules"));
    job.write("rules/control/unknown.drl", UNKNOWN);
    job.write("rules/control/unknown.cases.yaml", CASES);
    Files.createDirectories(job.of("cache"));
    Files.writeString(job.of("precious"), PRECIOUS);
    var honest = run(job, "run");
    assertThat(honest.code()).as(honest.said()).isZero();
    assertThat(run(job, "check").code()).as("check").isZero();
    assertThat(job.of(job.night())).isDirectory();
  }

  @AfterEach
  void removeAll() throws IOException {
    Folders.remove(folder);
  }

  @Test
  void noneDoesHarm() throws Exception {
    var all = new ArrayList<>(RuleAttacks.all());
    all.addAll(FileAttacks.all());
    assertThat(all).hasSizeGreaterThan(120);
    assertThat(new HashSet<>(all.stream().map(Attack::toString).toList())).hasSameSizeAs(all);
    var tried = Sample.of(all);
    for (var attack : tried) {
      attempt(attack);
    }
    System.out.printf(
        "%d of %d attacks by %d commands at -Xmx512m: the slowest took %.1f s, %d did harm%n",
        tried.size(), all.size(), ended, slowest.toMillis() / 1000.0, harm.size());
    assertThat(harm).isEmpty();
  }

  private void attempt(Attack attack) throws Exception {
    var job = new Job(folder.resolve("attacked"));
    if (Files.exists(job.folder())) {
      Folders.remove(job.folder());
    }
    copy(folder.resolve("honest"), job.folder());
    attack.step().on(job);
    for (var command : attack.commands()) {
      var end = run(job, command);
      ended++;
      slowest = end.took().compareTo(slowest) > 0 ? end.took() : slowest;
      var first = end.said().lines().findFirst().orElse("").replace(job.folder().toString(), "");
      System.out.println(
          "%-75s %-6s %3d %5.1f s  %s"
              .formatted(
                  attack,
                  command,
                  end.code(),
                  end.took().toMillis() / 1000.0,
                  first.length() > 140 ? first.substring(0, 140) + "…" : first));
      judge(attack + " (" + command + ")", job, end);
    }
  }

  private void judge(String attack, Job job, End end) throws IOException {
    if (end.took().compareTo(LONGEST) > 0) {
      harm.add(attack + ": took " + end.took());
    }
    for (var pattern : List.of(FOREIGN, HARMFUL, FAILURE, Pattern.compile(SECRET))) {
      if (pattern.matcher(end.said()).find()) {
        harm.add(attack + ": " + pattern + ": " + end.said());
      }
    }
    if (Files.exists(job.canary())) {
      harm.add(attack + ": ran code");
    }
    if (!Files.readString(job.of("precious")).equals(PRECIOUS)) {
      harm.add(attack + ": changed what is precious");
    }
  }

  private static End run(Job job, String command) throws Exception {
    var out = job.of("said");
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    line.add("-Dridgeline.prepared-rules=" + job.of("cache/compiled-rules"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("org.ridgeline.cli.Ridgeline");
    line.addAll(arguments(job, command));
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .directory(job.folder().toFile());
    builder.environment().putAll(Map.of("SECRET", SECRET));
    var process = builder.start();
    process.getOutputStream().close();
    var worked = Duration.ZERO;
    long end = System.nanoTime() + HANGS.toNanos();
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      // What other processes of a busy machine take is none of its own.
      worked = process.info().totalCpuDuration().orElse(worked);
      if (System.nanoTime() > end) {
        process.destroyForcibly().waitFor();
        return new End(process.exitValue(), HANGS, Files.readString(out));
      }
    }
    return new End(process.exitValue(), worked, Files.readString(out));
  }

  private static List<String> arguments(Job job, String command) {
    var rules = List.of("--rules", job.of("rules").toString());
    var input = List.of("--input", job.of("input").toString());
    var output = List.of("--output", job.of("output").toString());
    var line = new ArrayList<String>();
    switch (command) {
      case "check" -> {
        line.add("check");
        line.addAll(rules);
        line.addAll(input);
      }
      case "verify" -> {
        line.addAll(List.of("verify", "--all"));
        line.addAll(output);
      }
      default -> {
        line.addAll(List.of("run", "--trend-nights", "0"));
        // A later night, so that the one that was published is an old one.
        line.addAll(command.equals("rerun") ? List.of("--as-of", "2025-04-01") : List.of());
        line.addAll(rules);
        line.addAll(input);
        line.addAll(output);
      }
    }
    return line;
  }

  /** With its links as they are, and its cache as nobody else may write it. */
  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor();
  }
}
