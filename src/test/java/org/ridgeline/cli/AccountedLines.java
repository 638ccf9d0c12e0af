package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.Tables;
import org.ridgeline.read.record.StrictRecords;

/** Holds the lines of a folder of tables, counted in the plainest way, against what was read. */
record AccountedLines(String file, List<String> lines, Tables tables) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The rows of each table that became facts, as far as facts name their row. */
  private static List<Citation> accepted(Tables tables) {
    var accepted = new ArrayList<Citation>();
    accepted.addAll(tables.settlements().stream().map(Settlement::citation).toList());
    accepted.addAll(tables.population().stream().map(Population::citation).toList());
    accepted.addAll(tables.links().stream().map(Link::citation).toList());
    accepted.addAll(tables.events().stream().map(EventReport::citation).toList());
    accepted.addAll(tables.claims().stream().map(ControlClaim::citation).toList());
    return accepted;
  }

  /** Fails if a line is lost. */
  static void of(Path folder, Tables tables) throws IOException {
    for (var file : tables.lines().keySet()) {
      var text = new String(Files.readAllBytes(folder.resolve(file)), UTF_8);
      var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      new AccountedLines(file, StrictRecords.physicalLines(plain), tables).hold();
    }
  }

  private void hold() {
    var count = tables.lines().get(file);
    assertThat(count.lines()).as("lines of %s", file).isEqualTo(lines.size());
    assertThat(count.balance()).as("%s", count).isTrue();
    var table = file.replace(".csv", "");
    assertThat(tables.rows().get(table).read()).isEqualTo(count.records());
    assertThat(count.records()).isEqualTo(tables.facts().get(table) + problems());
    if (!table.equals("sources")) {
      assertThat(unaccounted().stream().toArray()).as("lines of %s, from 0", file).isEmpty();
    }
  }

  private int problems() {
    return (int) tables.problems().stream().filter(p -> p.file().equals(file)).count();
  }

  /** Lines, from 0, that are in no accepted record, nor blank, nor named. */
  private BitSet unaccounted() {
    var strict = new StrictRecords(lines, 0, cells -> true);
    var accounted = new BitSet();
    int header = 0;
    while (isBlank(lines.get(header))) {
      header++;
    }
    accounted.set(header, header + strict.linesFrom(header));
    for (var row : accepted(tables)) {
      if (row.file().equals(file)) {
        int from = row.line() - 1;
        accounted.set(from, from + strict.linesFrom(from));
      }
    }
    for (var problem : tables.problems()) {
      if (problem.file().equals(file)) {
        int from = problem.line() - 1;
        accounted.set(from, from + StrictRecords.physicalLines(problem.original() + "x").size());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      accounted.set(i, accounted.get(i) || isBlank(lines.get(i)));
    }
    accounted.flip(0, lines.size());
    return accounted;
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> c == ',' || Character.isWhitespace(c));
  }
}
