package org.ridgeline.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.Field;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.importing.mapping.MappingLine.OfSource;
import org.ridgeline.importing.mapping.ValueTable;
import org.ridgeline.read.table.Parties;

/** The parties and sources that an export names, as the theatre knows them. */
final class ImportedWords {

  private static final int REMEMBERED = 50_000;

  /** That an initiator is improbable needs no line. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:\\.\\d+)?");

  private final Mapping mapping;
  private final Parties known;
  private final Map<String, Source> sources;
  private final Coverage coverage;
  private final Pattern separator;
  private final SortedMap<String, Source> used = new TreeMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, String> partyOfValue = new HashMap<>();
  private final Map<String, Named> sourceOfCell = new HashMap<>();

  private record Asked(int index, ValueTable<OfParty> table) {}

  /** The source of a cell, or empty, and the names in it. */
  private record Named(String source, List<Coverage.Use> names) {}

  /**
   * Words of one theatre.
   *
   * @param sources those that the input has in other files
   */
  ImportedWords(Mapping mapping, Parties known, Map<String, Source> sources, Coverage coverage) {
    this.mapping = mapping;
    this.known = known;
    this.sources = sources;
    this.coverage = coverage;
    var sign = mapping.form(Field.SOURCE);
    this.separator = Pattern.compile(sign.isEmpty() ? "[;|]" : Pattern.quote(sign));
  }

  /** From now on rows stand under this header. */
  void under(ExportHeader header) {
    asked.clear();
    for (var table : mapping.parties()) {
      header.index(table.column()).ifPresent(index -> asked.add(new Asked(index, table)));
    }
  }

  Coverage coverage() {
    return coverage;
  }

  /** Who acted; empty if nobody is named who is known, or several are. */
  String party(ExportRow row) {
    var parties = new LinkedHashSet<String>();
    for (var each : asked) {
      var party = party(each.table(), row.cell(each.index()));
      if (!party.isEmpty()) {
        parties.add(party);
      }
    }
    return parties.size() == 1 ? parties.iterator().next() : "";
  }

  private String party(ValueTable<OfParty> table, String value) {
    if (value.isEmpty()) {
      return "";
    }
    var line = table.line(value);
    if (line.isEmpty()) {
      if (!NUMBER.matcher(value).matches()) {
        coverage.unmapped("parties", table.column(), value);
      }
      return "";
    }
    var key = table.column() + "|" + value;
    var party = partyOfValue.get(key);
    if (party == null) {
      party = known(line.get(), table.star(line.get(), value));
      if (partyOfValue.size() < REMEMBERED) {
        partyOfValue.put(key, party);
      }
    }
    if (party.isEmpty() && !line.get().party().equals(OfParty.NOTHING)) {
      coverage.unmapped("parties", table.column(), value);
    } else {
      coverage.mapped("parties", table.column(), value, party.isEmpty() ? OfParty.NOTHING : party);
    }
    return party;
  }

  /** A party that no table and no source of the theatre has is none of it. */
  private String known(OfParty line, String star) {
    return line.party().equals(OfParty.NOTHING)
        ? ""
        : known.spelling(line.party().replace("$1", star)).orElse("");
  }

  /** The id of the source of a row: of several, the one that is most reliable. */
  String source(String cell) {
    var named = sourceOfCell.get(cell);
    if (named == null) {
      named = find(cell);
      if (sourceOfCell.size() < REMEMBERED) {
        sourceOfCell.put(cell, named);
      }
    }
    named.names().forEach(coverage::count);
    return named.source();
  }

  private Named find(String cell) {
    var found = new ArrayList<Source>();
    var names = new LinkedHashSet<Coverage.Use>();
    for (var each : separator.split(cell, -1)) {
      var name = each.strip();
      var source = mapping.sources().line(name).flatMap(this::source);
      source.ifPresent(found::add);
      names.add(
          new Coverage.Use(
              "sources", Field.SOURCE.word(), name, source.map(Source::id).orElse("")));
    }
    var best = found.stream().min(Comparator.comparing(Source::reliability));
    best.filter(source -> !sources.containsKey(source.id()))
        .ifPresent(source -> used.put(source.id(), source));
    return new Named(best.map(Source::id).orElse(""), List.copyOf(names));
  }

  private Optional<Source> source(OfSource line) {
    var there = sources.get(line.source());
    if (there != null || line.name().isEmpty()) {
      return Optional.ofNullable(there);
    }
    return Optional.of(
        new Source(
            line.source(),
            line.name(),
            line.kind().orElseThrow(),
            line.party(),
            line.reliability().orElse(Reliability.F),
            ""));
  }

  /** The sources that rows name and no other file of the input has, by their ids. */
  SortedMap<String, Source> used() {
    return used;
  }
}
