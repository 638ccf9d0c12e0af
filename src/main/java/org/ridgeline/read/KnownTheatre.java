package org.ridgeline.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.table.ReferenceData;
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
    var byId = facts(sources).stream().collect(toMap(Source::id, identity(), (a, b) -> a));
    var settlements =
        tables.read(
            TableSchema.SETTLEMENTS,
            new ReferenceData(
                new Gazetteer(List.of()), names, byId, new SourceVoices(byId), LocalDate.MAX));
    tables.requireTables();
    return new KnownTheatre(
        parties, sources, settlements, names, new Gazetteer(facts(settlements)), tables.faults());
  }

  private static <T> List<T> facts(List<Stated<T>> rows) {
    return rows.stream().map(Stated::fact).toList();
  }
}
