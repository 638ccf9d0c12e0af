package org.ridgeline.cli.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may lie in the place of a file, in every folder of a job. */
final class FileAttacks {

  private static final List<String> OF_RULES =
      List.of("notes/attack.drl", "notes/city.cases.yaml", "thresholds.csv", "themes.csv");
  private static final List<String> OF_INPUT =
      List.of(
          "links.csv",
          "event_reports/more.csv",
          "event_reports/more.csv.gz",
          "event_reports/more.csv.zip",
          "control_map/2025-03-30.geojson",
          "corrections.csv");
  private static final List<String> OF_A_NIGHT =
      List.of("assessment.csv", "manifest.json", "briefing.html");
  private static final List<String> OF_OUTPUT =
      List.of("nights.log", "SHA256SUMS", "metrics.prom", "index.html", "latest", ".lock");
  private static final String HEADER =
      "id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text\n";

  private final List<Attack> all = new ArrayList<>();

  private FileAttacks() {}

  static List<Attack> all() {
    var attacks = new FileAttacks();
    OF_RULES.forEach(file -> attacks.special("rule", "rules/" + file, "check", "run"));
    OF_INPUT.forEach(file -> attacks.special("input", "input/" + file, "run"));
    OF_A_NIGHT.forEach(
        file -> attacks.special("output", "output/2025-03-31/" + file, "verify", "run"));
    OF_OUTPUT.forEach(file -> attacks.special("output", "output/" + file, "verify", "run"));
    attacks.special("cache", "cache/compiled-rules", "run");
    attacks.folders();
    attacks.input();
    attacks.output();
    attacks.cache();
    return attacks.all;
  }

  private void add(String kind, String name, Attack.Step step, String... commands) {
    all.add(new Attack(kind, name, step, commands));
  }

  /** A pipe, links and a file without end in the place of a file. */
  private void special(String kind, String file, String... commands) {
    add(kind, "a pipe as " + file, job -> job.pipe(file), commands);
    add(kind, "a link to a device as " + file, job -> job.link(file, "/dev/zero"), commands);
    add(
        kind,
        "a link to secrets as " + file,
        job -> job.link(file, "/proc/self/environ"),
        commands);
    add(kind, "five gigabytes as " + file, job -> job.grow(file), commands);
  }

  private void folders() {
    add(
        "rule",
        "a folder that leads to itself",
        job -> job.link("rules/notes/again", ".."),
        "check",
        "run");
    add(
        "input",
        "a folder that leads to itself",
        job -> job.link("input/event_reports", "."),
        "run");
    add(
        "rule",
        "folders within folders",
        job -> job.write("rules/" + "d/".repeat(1500) + "x.drl", "nonsense"),
        "check",
        "run");
    add(
        "rule",
        "limits in a folder that is a link",
        job -> job.link("rules/thresholds", "/proc/self"),
        "check",
        "run");
    add(
        "input",
        "reports in a folder that is a link",
        job -> job.link("input/event_reports", "/dev"),
        "run");
  }

  private void input() {
    add(
        "input",
        "a gzip without end",
        job -> job.bomb("input/event_reports/x.csv.gz", HEADER, 'x', 2000),
        "run");
    add(
        "input",
        "a zip without end, of blank lines",
        job -> job.bomb("input/event_reports/x.csv.zip", HEADER, '\n', 300),
        "run");
    add(
        "input",
        "a zip without end, of one word",
        job -> job.bomb("input/event_reports/x.csv.zip", HEADER + "E9,", '"', 300),
        "run");
    map("a map of a hundred thousand brackets", "[".repeat(100_000));
    map("a map of a hundred thousand names", "{\"a\":".repeat(100_000));
    map("a number of a million digits", feature("9".repeat(1_000_000)));
    map("a number with a great exponent", feature("1e999999999"));
    map(
        "a holder that steers",
        feature("30").replace("blue", "blue\\u001b[2J\\u202e\\nrules: nothing is wrong at all"));
    add(
        "input",
        "a header that steers",
        job -> job.change("input/links.csv", "id,from", "\"x" + Job.HOSTILE + "\",id,from"),
        "run");
    add(
        "input",
        "a file name that steers",
        job -> job.write("input/x" + Job.HOSTILE + ".csv", "nonsense"),
        "run");
    add(
        "input",
        "a row that steers",
        job -> job.write("input/event_reports/x.csv", HEADER + "\"E9" + Job.HOSTILE + "\",x,y,z\n"),
        "run");
    add(
        "input",
        "a formula for a name",
        job -> job.change("input/settlements.csv", "Ashford,", "\"=cmd|' /C touch canary'!A0\","),
        "run");
  }

  private static String feature(String number) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"holder\":\"blue\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%s,49],[31,49],[31,51],[%s,49]]]}}]}"
        .formatted(number, number);
  }

  private void map(String name, String text) {
    add("input", name, job -> job.write("input/control_map/2025-03-30.geojson", text), "run");
  }

  private void output() {
    add(
        "output",
        "a lock that leads to something precious",
        job -> job.link("output/.lock", job.of("precious").toString()),
        "run");
    add(
        "output",
        "a list that leads to something precious",
        job -> job.link("output/nights.log", job.of("precious").toString()),
        "run");
    add(
        "output",
        "a score with a great exponent",
        job ->
            job.write(
                job.night() + "assessment.csv",
                "rank,settlement,name,status,score\n1,ashford,Ashford,held,1E2000000000\n"),
        "rerun");
    add(
        "output",
        "a table of a million columns",
        job -> job.write(job.night() + "assessment.csv", "x,".repeat(20_000_000)),
        "rerun");
    add(
        "output",
        "a manifest that lists what lies elsewhere",
        job -> job.change(job.night() + "manifest.json", "\"claims.csv\"", "\"../../precious\""),
        "verify",
        "run");
    add(
        "output",
        "a manifest that steers",
        job ->
            job.change(
                job.night() + "manifest.json",
                "claims.csv",
                "x\\u001b[2J\\u202e\\nrules: nothing is wrong at all"),
        "verify",
        "run");
    add(
        "output",
        "a manifest of a hundred thousand brackets",
        job -> job.write(job.night() + "manifest.json", "{\"a\":".repeat(100_000)),
        "verify",
        "run");
    add(
        "output",
        "a manifest of millions of names",
        job -> job.write(job.night() + "manifest.json", "{\"outputs\":{" + names() + "}}"),
        "verify",
        "run");
    add(
        "output",
        "a name in a night that steers",
        job -> job.write(job.night() + "x" + Job.HOSTILE, ""),
        "verify",
        "run");
    add(
        "output",
        "a list that steers",
        job -> job.write("output/nights.log", "published x" + Job.HOSTILE + "\n"),
        "verify",
        "run");
  }

  private static String names() {
    var names = new StringBuilder();
    for (int i = 0; i < 2_500_000; i++) {
      names.append(i == 0 ? "" : ",").append('"').append(i).append("\":\"\"");
    }
    return names.toString();
  }

  private void cache() {
    add(
        "cache",
        "sets within sets",
        job -> job.write("cache/compiled-rules", setsWithinSets()),
        "run");
    add(
        "cache",
        "half of the genuine one",
        job -> {
          var genuine = Files.readAllBytes(job.of("cache/compiled-rules"));
          job.write("cache/compiled-rules", java.util.Arrays.copyOf(genuine, genuine.length / 2));
        },
        "run");
    add(
        "cache",
        "one that its group may write",
        job -> job.rights("cache/compiled-rules", "rw-rw-r--"),
        "run");
    add("cache", "a folder that anybody may write", job -> job.rights("cache", "rwxrwxrwx"), "run");
    add(
        "cache",
        "sets within sets behind the genuine head",
        job -> {
          var genuine = Files.readAllBytes(job.of("cache/compiled-rules"));
          var forged = new ByteArrayOutputStream();
          forged.write(genuine, 0, 300);
          forged.write(setsWithinSets());
          job.write("cache/compiled-rules", forged.toByteArray());
        },
        "run");
  }

  /** To know whether one holds another takes twice as long with each level. */
  private static byte[] setsWithinSets() throws IOException {
    Set<Object> root = new HashSet<>();
    var one = root;
    Set<Object> other = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      Set<Object> next = new HashSet<>();
      Set<Object> after = new HashSet<>();
      next.add("x");
      one.add(next);
      one.add(after);
      other.add(next);
      other.add(after);
      one = next;
      other = after;
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(root);
    }
    return bytes.toByteArray();
  }
}
