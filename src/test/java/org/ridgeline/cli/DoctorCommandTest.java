package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;

class DoctorCommandTest {

  private static final Pattern PRICE =
      Pattern.compile("\\d+ rules? asks? for it: up to \\d+ points a place, ([\\d,]+) in all");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void aMachineThatIsFitSaysSo() throws IOException {
    SmallInput.in(folder.resolve("input"));

    assertThat(doctor("2025-04-02T12:00:00Z")).isEqualTo(0);
    assertThat(out.toString().lines().filter(line -> !line.startsWith("lacks ")))
        .hasSize(8)
        .allMatch(line -> line.startsWith("ok "));
    assertThat(out.toString())
        .contains("ok     clock   2025-04-02 in UTC\n")
        .contains(": 6 files, the newest report of 2025-03-31, 0 rows to be left out\n")
        .contains(": can be written, renamed in, linked in and locked\n");
    assertThat(folder.resolve("output")).isDirectoryNotContaining("glob:**.staging*");
  }

  @Test
  void whatATheatreLacksIsToldInTheOrderOfWhatItCosts() throws IOException {
    var input = SmallInput.in(folder.resolve("input"));
    input
        .row("settlements.csv", "cedar,Cedar,,,village,North,West,30.40,50.00,,atlas")
        .row("settlements.csv", "dale,Dale,,,village,North,West,30.60,50.00,,atlas")
        .row("settlements.csv", "edge,Edge,,ashford,district,North,West,30.01,50.00,,atlas")
        .row("sources.csv", "rumour,Rumour,blogger,,F,")
        .row(
            "event_reports.csv",
            "E2,2025-03-26,2025-03-31,dale,assault,red,,,rumour,6,,They say that Dale was attacked.");

    assertThat(doctor("2025-04-02T12:00:00Z")).isZero();

    var lacks = out.toString().lines().filter(line -> line.startsWith("lacks ")).toList();
    // How much each costs is for the shipped rules to say.
    assertThat(lacks.stream().map(line -> PRICE.matcher(line).replaceFirst("PRICE")))
        .containsExactlyInAnyOrder(
            "lacks  holder  2 of 4 places of which nobody says who holds them, such as Cedar, Dale; PRICE; write who is said to hold them into control_claims.csv, with the day and the source",
            "lacks  days    3 of the 5 days up to 2025-03-30 without any report, such as 2025-03-27 to 2025-03-29; PRICE; see whether files of event_reports are missing, or sources of that time",
            "lacks  sources 1 of 4 sources without a grade, such as rumour; 1 place is known from such alone; PRICE; write A to E for F into reliability of sources.csv",
            "lacks  reports 2 of 4 places that no report names, such as Birch, Cedar; PRICE; write reports into event_reports.csv, or bring an export in with 'ridgeline import'; where nothing happens, nothing is lacking",
            "lacks  people  3 of 4 places without any figure of people, such as Birch, Cedar, Dale; PRICE; write one into population.csv, or bring them in with 'ridgeline import geonames'",
            "lacks  height  2 of 4 places without height, such as Cedar, Dale; PRICE; write it into elevation_m of settlements.csv, bring it in with 'ridgeline import geonames', or put tiles of SRTM into the folder elevation, such as N50E030.hgt",
            "lacks  links   2 of 4 places off every road and railway, such as Cedar, Dale; PRICE; write their roads and railways into links.csv",
            "lacks  parties 2 parties without a name that readers know, such as blue, red; costs no points; write an id and a name for each into parties.csv");
    assertThat(lacks.stream().flatMap(line -> PRICE.matcher(line).results()))
        .hasSize(7)
        .extracting(price -> Integer.valueOf(price.group(1).replace(",", "")))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(lacks).last().asString().startsWith("lacks  parties ");
  }

  @Test
  void nobodyNeedCountThePeopleOfADam() throws IOException {
    SmallInput.in(folder.resolve("input"))
        .row("settlements.csv", "weir,Weir,,,dam,North,West,30.40,50.00,10,atlas")
        .row("settlements.csv", "tents,Tents,,,camp,North,West,30.60,50.00,10,atlas");

    doctor("2025-04-02T12:00:00Z");

    assertThat(out.toString())
        .contains(
            "lacks  people  2 of 4 places without any figure of people, such as Birch, Tents;");
  }

  @Test
  void whatRulesDoNotAskForCostsNothing() throws IOException {
    SmallInput.in(folder.resolve("input"));
    SmallRules.in(folder.resolve("rules"));

    doctor("2025-04-02T12:00:00Z", "--rules", folder.resolve("rules").toString());

    assertThat(out.toString()).contains("lacks  people ");
  }

  @Test
  void whatIsInTheWayIsNamed() throws IOException {
    SmallInput.in(folder.resolve("input"));
    Files.delete(folder.resolve("input/links.csv"));
    Files.writeString(folder.resolve("output"), "a file");

    assertThat(doctor("1970-01-01T00:00:00Z")).isEqualTo(9);
    assertThat(out.toString())
        .contains("wrong  clock   it says 1970-01-01; set it\n")
        .contains("wrong  input   links.csv: the table is missing")
        .contains(
            ": the output folder cannot be created, as a file is in its place; "
                + "name another with --output\n");
  }

  private int doctor(String now, String... options) {
    var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    var commandLine = Ridgeline.commandLine(clock, "doctor");
    commandLine.setOut(new PrintWriter(out, true));
    var args =
        new ArrayList<>(
            List.of(
                "doctor",
                "--input",
                folder.resolve("input").toString(),
                "--output",
                folder.resolve("output").toString()));
    args.addAll(List.of(options));
    return commandLine.execute(args.toArray(String[]::new));
  }
}
