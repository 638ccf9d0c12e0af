package org.ridgeline.write.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.reason.effort.FiringStatistics;
import org.ridgeline.store.PlainFile;
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
 * @param files where every line is of each file of a table; empty in the manifests of older
 *     versions
 * @param engine what the rules took to fall silent
 * @param findings how many findings of each rule stand
 * @param listedIn the list that has a line of it; null if there was none when it was published
 * @param outputs the SHA-256 of every other file in the folder, by its name
 */
public record Manifest(
    String asOf,
    String knownBy,
    String revision,
    Corrects corrects,
    Provenance basis,
    SortedMap<String, Rows> tables,
    SortedMap<String, LineCount> files,
    Engine engine,
    SortedMap<String, Integer> findings,
    String listedIn,
    SortedMap<String, String> outputs) {

  public static final String FILE = "manifest.json";

  /** Names of files in the folder, and nowhere else. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}");

  private static final int MOST_TOKENS = 2_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  // What is larger is none of ours, and would fill memory.
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** One that lacks a part, as a file may, is none. */
  public Manifest {
    Objects.requireNonNull(asOf, "as_of");
    Objects.requireNonNull(knownBy, "known_by");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(engine, "engine");
    requireValues(tables);
    requireValues(findings);
    requireValues(outputs);
    files = files == null ? Collections.emptySortedMap() : files;
    requireValues(files);
    for (var name : outputs.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("'%s' is no name of a report".formatted(name));
      }
    }
  }

  private static void requireValues(Map<String, ?> map) {
    map.values().forEach(Objects::requireNonNull);
  }

  public static Manifest of(
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
        report.tables().lines(),
        Engine.of(report.effort()),
        report.assessments().stream()
            .flatMap(assessment -> assessment.findings().stream())
            .collect(groupingBy(f -> f.rule().id(), TreeMap::new, summingInt(f -> 1))),
        NightsLog.FILE,
        outputs);
  }

  private static SortedMap<String, Rows> rows(Tables tables) {
    var facts = tables.facts();
    var rows = new TreeMap<String, Rows>();
    tables.rows().forEach((table, count) -> rows.put(table, Rows.of(count, facts.get(table))));
    return rows;
  }

  /**
   * Reads the manifest of a published folder.
   *
   * @return empty if there is none, or none that this program understands
   */
  public static Optional<Manifest> of(Path folder) throws IOException {
    try {
      var bytes = PlainFile.bytes(folder.resolve(FILE));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
      return Optional.ofNullable(JSON.readValue(text, Manifest.class));
    } catch (JacksonException | CharacterCodingException | AccessDeniedException e) {
      return Optional.empty();
    }
  }

  /** The SHA-256 of the manifest of a published folder, whatever it says; empty if it has none. */
  public static Optional<String> digest(Path folder) throws IOException {
    try {
      return PlainFile.bytes(folder.resolve(FILE)).map(Sha256::of);
    } catch (AccessDeniedException e) {
      return Optional.empty();
    }
  }

  /** Whether a line in the list was written when it was published. */
  boolean isListed() {
    return listedIn != null;
  }

  /** Whether it is that of the folder of such a name: of its night, and correcting what it may. */
  boolean isOf(String folder) {
    var named = Revision.named(folder);
    if (named.isEmpty() || !revision.equals(folder)) {
      return false;
    }
    var earlier = Optional.ofNullable(corrects).flatMap(each -> Revision.named(each.revision()));
    return asOf.equals(named.get().night().toString())
        && (corrects == null
            ? named.get().number() == 1
            : earlier.filter(named.get()::comesAfter).isPresent());
  }

  /** The manifest as it stands in its file. */
  public byte[] bytes() throws IOException {
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

    public Corrects {
      Objects.requireNonNull(revision, "revision");
      changed = List.copyOf(changed);
    }

    /** The same for a reader. */
    public String sentence() {
      return "this corrects %s, published before; what changed: %s"
          .formatted(revision, String.join(", ", changed));
    }
  }

  /**
   * What became of the rows of a table: read = asserted + left out + later + withdrawn.
   *
   * @param later published after the day up to which reports were read
   * @param withdrawn withdrawn by their source up to that day; null for none
   */
  public record Rows(
      int read,
      int asserted,
      int leftOut,
      int later,
      @JsonInclude(JsonInclude.Include.NON_NULL) Integer withdrawn) {

    static Rows of(Tables.RowCount count, int asserted) {
      return new Rows(
          count.read(),
          asserted,
          count.leftOut(),
          count.later(),
          count.withdrawn() == 0 ? null : count.withdrawn());
    }

    int gone() {
      return withdrawn == null ? 0 : withdrawn;
    }

    boolean balance() {
      return read == asserted + leftOut + later + gone();
    }
  }

  /**
   * How often rules fired, and how often they may have: rules that reach the limit are stopped, and
   * nothing is published.
   *
   * @param byRule how often each of them fired, by its id
   */
  public record Engine(int firings, int limit, SortedMap<String, Integer> byRule) {

    public Engine {
      requireValues(byRule);
    }

    static Engine of(FiringStatistics effort) {
      return new Engine(effort.firings(), effort.limit(), effort.firingsByRule());
    }
  }
}
