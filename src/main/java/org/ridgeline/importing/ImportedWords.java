package org.ridgeline.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.importing.mapping.ValueTable;
import org.ridgeline.read.table.Parties;

/** The parties that an export names, as the theatre knows them. */
final class ImportedWords {

  private static final int REMEMBERED = 50_000;

  /** That an initiator is improbable needs no line. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:\\.\\d+)?");

  private final Mapping mapping;
  private final Parties known;
  private final Coverage coverage;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, String> partyOfValue = new HashMap<>();

  private record Asked(int index, ValueTable<OfParty> table) {}

  ImportedWords(Mapping mapping, Parties known, Coverage coverage) {
    this.mapping = mapping;
    this.known = known;
    this.coverage = coverage;
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
}
