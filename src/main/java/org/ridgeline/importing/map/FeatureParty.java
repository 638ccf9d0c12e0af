package org.ridgeline.importing.map;

import java.util.Optional;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.mapping.MapMapping;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.importing.mapping.ValueTable;
import org.ridgeline.read.table.Parties;

/** Which party holds what a feature encloses, by what is said of it. */
record FeatureParty(MapMapping mapping, Optional<String> all, Parties known, Coverage coverage) {

  private static final String TABLE = "parties";

  /** The party, or why there is none. */
  record Holder(String party, Optional<Reason> reason) {}

  Holder of(DrawnFeature feature) {
    if (all.isPresent()) {
      return new Holder(all.get(), Optional.empty());
    }
    Optional<Coverage.Use> first = Optional.empty();
    for (var table : mapping.parties()) {
      var value = value(feature, table);
      if (value.isEmpty()) {
        continue;
      }
      var line = table.line(value);
      if (line.isPresent() && line.get().party().equals(OfParty.NOTHING)) {
        return passedOver(table, value, line.get());
      }
      var party =
          line.flatMap(
              each -> known.spelling(each.party().replace("$1", table.starAsWritten(each, value))));
      if (party.isPresent()) {
        coverage.mapped(TABLE, table.column(), value, party.get());
        return new Holder(party.get(), Optional.empty());
      }
      first =
          first.isPresent()
              ? first
              : Optional.of(new Coverage.Use(TABLE, table.column(), value, ""));
    }
    first.ifPresent(coverage::count);
    return new Holder(
        "",
        Optional.of(
            Reason.fault(
                first.map(Coverage.Use::column).orElse(""),
                "names no party that the input has",
                first.map(use -> "'" + use.value() + "'").orElse(""))));
  }

  private Holder passedOver(ValueTable<OfParty> table, String value, OfParty line) {
    coverage.mapped(TABLE, table.column(), value, OfParty.NOTHING);
    return new Holder(
        "",
        Optional.of(
            Reason.meant(
                table.column(),
                "%s '%s' is passed over by parties.csv".formatted(table.column(), line.value()))));
  }

  private static String value(DrawnFeature feature, ValueTable<OfParty> table) {
    for (var name : table.column().split("\\|", -1)) {
      var value = feature.property(name);
      if (value.isPresent()) {
        return value.get().length() > 100 ? "" : value.get();
      }
    }
    return "";
  }
}
