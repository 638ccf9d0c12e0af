package org.ridgeline.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.RowReader.Accepted;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.SourceVoices;
import org.ridgeline.read.table.TableSchema;

/**
 * What an input folder knows before anything has happened: its parties, sources and places, each
 * with its row.
 *
 * @param problems the rows that were passed over, each as {@code file:line: what; remedy}
 */
public record KnownTheatre(
    List<Stated<Party>> parties,
    List<Stated<Source>> sources,
    List<Stated<Settlement>> settlements,
    Parties names,
    Gazetteer gazetteer,
    List<String> problems) {

  /** What a name of a theatre is, as messages say it. */
  public static final String NAME_FORM = "letters, digits, spaces and . _ - ( ), up to 60";

  /** The table of one row that says what analysts call the war, or the part of it. */
  public static final TableSchema<String> NAMED =
      new TableSchema<>(
          "theatre", List.of("name"), List.of(), name -> "the theatre", KnownTheatre::name);

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._()-]{0,58}[\\p{L}\\p{M}\\p{N})])?");

  /** What tells one theatre from another is the folder above one that is called so. */
  private static final String USUAL = "input";

  private static String name(Row row) {
    var name = row.required("name");
    if (!isName(name)) {
      throw new BadRowException(
          "name", "'%s' is no name of a theatre; write %s".formatted(name, NAME_FORM));
    }
    return name;
  }

  /** Whether a theatre may be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The name that the folder of an input gives, where none is stated; it need not be one. */
  public static String nameOf(Path folder) {
    var input = folder.toAbsolutePath().normalize();
    var above = input.getParent();
    return input.endsWith(USUAL) && above != null && above.getFileName() != null
        ? above.getFileName().toString()
        : String.valueOf(input.getFileName());
  }

  /** The name as it is stated, else as the folder gives it. */
  static String name(RowReader reader, Path folder) throws IOException {
    return reader.read(NAMED, ReferenceData.empty()).stream()
        .map(Accepted::fact)
        .findFirst()
        .orElseGet(() -> nameOf(folder));
  }

  /**
   * Reads them.
   *
   * @throws BadTableException if a table that is there cannot be read
   */
  public static KnownTheatre read(Path folder, InputLimits limits) throws IOException {
    var tables = new SideTables(folder, limits);
    var parties = tables.read(TableSchema.PARTIES);
    var sources = tables.read(TableSchema.SOURCES);
    var names =
        Parties.of(
            facts(parties),
            facts(sources).stream().map(Source::party).filter(party -> !party.isEmpty()).toList());
    var byId = byId(sources);
    var settlements =
        tables.read(TableSchema.SETTLEMENTS, references(new Gazetteer(List.of()), names, byId));
    tables.requireTables();
    return new KnownTheatre(
        parties, sources, settlements, names, new Gazetteer(facts(settlements)), tables.faults());
  }

  /** What to say of the rows that were passed over, if there are any. */
  public Optional<String> passedOver() {
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "rows of the input that cannot be read were passed over: %,d; the first is %s"
                .formatted(problems.size(), problems.get(0)));
  }

  /** The places themselves. */
  public List<Settlement> places() {
    return facts(settlements);
  }

  /** What rows of other tables may refer to, of whatever day they are. */
  public ReferenceData references() {
    return references(gazetteer, names, byId(sources));
  }

  private static ReferenceData references(
      Gazetteer gazetteer, Parties names, Map<String, Source> sources) {
    return new ReferenceData(gazetteer, names, sources, new SourceVoices(sources), LocalDate.MAX);
  }

  private static Map<String, Source> byId(List<Stated<Source>> sources) {
    return facts(sources).stream().collect(toMap(Source::id, identity(), (a, b) -> a));
  }

  private static <T> List<T> facts(List<Stated<T>> rows) {
    return rows.stream().map(Stated::fact).toList();
  }
}
