package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the README, as somebody types them who begins with a country of an invented war.
 */
class FirstBriefingTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private static final Path SAMPLES = Path.of("src/test/resources/first-briefing");
  private static final String PROGRAM = "java -jar target/ridgeline.jar ";

  private static final Pattern COMMANDS =
      Pattern.compile("(?s)## Your own theatre, in six commands\n.*?```sh\n(.*?)```");

  private static final Pattern APPENDED = Pattern.compile("printf '(.*)' >> (\\S+)");

  @TempDir private Path home;

  private final List<Integer> codes = new ArrayList<>();
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void download() throws IOException {
    Files.copy(SAMPLES.resolve("QM.txt"), home.resolve("QM.txt"));
    Files.copy(SAMPLES.resolve("kestria.csv"), home.resolve("export.csv"));
  }

  @Test
  void sixCommandsLeadFromExportsToABriefing() throws IOException {
    for (var command : commands()) {
      type(command);
    }

    // One event is at a place that is not known.
    assertThat(codes).containsExactly(0, 0, 6, 0, 0);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .startsWith("Read       11 reports and 5 claims on 6 settlements, as known on 2026-11-17")
        .contains("Left out   nothing");
    assertThat(home.resolve("kestria/output/2026-11-17/briefing.html")).isRegularFile();
    assertThat(Files.readAllLines(home.resolve("kestria/output/latest/assessment.csv")))
        .hasSize(7)
        .anyMatch(
            line ->
                line.contains(",tesh-oued,Tesh Oued,town,")
                    && line.contains(",4.36,18.42,21000,2026-01-15,KES,")
                    && line.endsWith(",99000002,"));
  }

  @Test
  void theDoctorSaysWhatIsLackingBeforeTheFirstBriefing() throws IOException {
    for (var command : commands().subList(0, 5)) {
      type(command);
    }

    assertThat(out.toString().lines().filter(line -> line.startsWith("lacks ")))
        .extracting(line -> line.substring("lacks  ".length(), line.indexOf(';')).strip())
        .containsExactlyInAnyOrder(
            "days    35 of the 45 days up to 2026-11-16 without any report, such as 2026-10-20 to 2026-11-01, 2026-10-12 to 2026-10-18, 2026-11-03 to 2026-11-08",
            "links   6 of 6 places off every road and railway, such as Ansira, Bir Kasan, Ilmar",
            "holder  1 of 6 places of which nobody says who holds them, such as Ansira",
            "reports 1 of 6 places that no report names, such as Ansira",
            "people  1 of 6 places without any figure of people, such as Ansira");
  }

  private static List<String> commands() throws IOException {
    var matcher = COMMANDS.matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).isTrue();
    var commands = matcher.group(1).lines().toList();
    assertThat(commands).hasSize(6);
    return commands;
  }

  /** Does what a shell would, called in the folder of the downloads, beside the rules. */
  private void type(String command) throws IOException {
    var appended = APPENDED.matcher(command);
    if (appended.matches()) {
      Files.writeString(
          home.resolve(appended.group(2)),
          appended.group(1).replace("\\n", "\n"),
          StandardOpenOption.APPEND);
      return;
    }
    assertThat(command).startsWith(PROGRAM);
    var args = new ArrayList<String>();
    for (var word : command.substring(PROGRAM.length()).split(" ", -1)) {
      boolean isFile = word.startsWith("kestria") || Files.exists(home.resolve(word));
      args.add(isFile ? home.resolve(word).toString() : word);
    }
    out = new StringWriter();
    err = new StringWriter();
    codes.add(
        Ridgeline.commandLine(NOON, args.get(0))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args.toArray(String[]::new)));
  }
}
