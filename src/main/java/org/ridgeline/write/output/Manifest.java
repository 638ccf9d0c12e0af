package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.FiringStatistics;
import org.ridgeline.write.Report;
import org.ridgeline.write.json.Json;

/**
 * What a published folder was made from, what went in and came out, and the fingerprint of each of
 * its files.
 *
 * <p>It tells neither when nor where nor how fast it was made, so that the same basis gives the
 * same bytes.
 *
 * @param corrects what it takes the place of; null if it is the first of its night
 * @param tables what became of the rows of each table
 * @param engine what the rules took to fall silent
 * @param findings how many findings of each rule stand
 * @param outputs the SHA-256 of every other file in the folder, by its name
 */
public record Manifest(
    String asOf,
    String knownBy,
    String revision,
    Corrects corrects,
    Provenance basis,
    SortedMap<String, Rows> tables,
    Engine engine,
    SortedMap<String, Integer> findings,
    SortedMap<String, String> outputs) {

  static final String FILE = "manifest.json";

  /** Far above the manifest of any night. */
  private static final long MOST_BYTES = 100_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  static Manifest of(
      Report report,
      Provenance basis,
      Revision revision,
      Optional<Corrects> corrects,
      SortedMap<String, String> outputs) {
    return new Manifest(
        report.asOf().toString(),
        report.knownBy().toString(),
        revision.toString(),
        corrects.orElse(null),
        basis,
        rows(report.tables()),
        Engine.of(report.effort()),
        report.assessments().stream()
            .flatMap(assessment -> assessment.findings().stream())
            .collect(groupingBy(f -> f.rule().id(), TreeMap::new, summingInt(f -> 1))),
        outputs);
  }

  private static SortedMap<String, Rows> rows(Tables tables) {
    var facts = tables.facts();
    var rows = new TreeMap<String, Rows>();
    tables
        .rows()
        .forEach(
            (table, count) ->
                rows.put(
                    table,
                    new Rows(count.read(), facts.get(table), count.leftOut(), count.later())));
    return rows;
  }

  /**
   * Reads the manifest of a published folder.
   *
   * @return empty if there is none, or none that this program understands
   */
  public static Optional<Manifest> of(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), Manifest.class));
    } catch (JacksonException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The manifest as it stands in its file. */
  byte[] bytes() throws IOException {
    var text = new StringWriter();
    Json.write(this, text);
    return text.toString().getBytes(UTF_8);
  }

  /**
   * Which earlier revision it takes the place of, and why.
   *
   * @param changed what the earlier one was made from otherwise
   */
  public record Corrects(String revision, List<String> changed) {

    /** The same for a reader. */
    String sentence() {
      return "this corrects %s, published before; what changed: %s"
          .formatted(revision, String.join(", ", changed));
    }
  }

  /**
   * What became of the rows of a table: read = asserted + left out + later.
   *
   * @param later published after the day up to which reports were read
   */
  public record Rows(int read, int asserted, int leftOut, int later) {

    boolean balance() {
      return read == asserted + leftOut + later;
    }
  }

  /**
   * How often rules fired, and how often they may have: rules that reach the limit are stopped, and
   * nothing is published.
   *
   * @param byRule how often each of them fired, by its id
   */
  public record Engine(int firings, int limit, SortedMap<String, Integer> byRule) {

    static Engine of(FiringStatistics effort) {
      return new Engine(effort.firings(), effort.limit(), effort.firingsByRule());
    }
  }
}
