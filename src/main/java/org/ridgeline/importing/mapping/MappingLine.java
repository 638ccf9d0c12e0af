package org.ridgeline.importing.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.SourceKind;

/** A line of one of the tables of a mapping. */
public sealed interface MappingLine {

  /** What stands for knowing of a value and taking nothing from it. */
  String NOTHING = "-";

  /** Where it stands, as {@code file:line}. */
  String place();

  /**
   * Where a field of an event comes from.
   *
   * @param from a column, several of which the first that is there counts, or a template
   * @param form how a day is written, or what separates several sources
   */
  record OfColumn(String place, String field, String from, String form) implements MappingLine {}

  /** A line that fits some values of a column. */
  sealed interface OfValue extends MappingLine {

    /** The column of the export, or several of which the first that is there counts. */
    String column();

    /** Which values it fits, as {@link ValuePattern} reads them. */
    String value();

    /** What it gives, for whoever looks at the coverage. */
    String gives();
  }

  /**
   * What sort of event a value is.
   *
   * @param kind empty if it is no report, but a claim or nothing
   * @param extent how much of the place the actor holds by it, if it is a change of control
   * @param count the column that counts how many there were, or empty
   * @param isByNobody whether the export does not say who did that, whomever it names
   * @param tags what else is told by it of all that its row tells of, as slugs
   */
  record OfKind(
      String place,
      String column,
      String value,
      Optional<EventKind> kind,
      Optional<Extent> extent,
      String count,
      boolean isByNobody,
      List<String> tags)
      implements OfValue {

    /** Copies the tags. */
    public OfKind {
      tags = List.copyOf(tags);
    }

    /** Whether it is known, and nothing is made of it. */
    public boolean isNothing() {
      return kind.isEmpty() && extent.isEmpty();
    }

    @Override
    public String gives() {
      var report = kind.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("");
      return extent
          .map(
              each ->
                  (report.isEmpty() ? "" : report + " and ")
                      + "a claim of "
                      + each.name().toLowerCase(Locale.ROOT))
          .orElse(report.isEmpty() ? NOTHING : report);
    }
  }

  /** Which party acts by a value. */
  record OfParty(String place, String column, String value, String party) implements OfValue {

    @Override
    public String gives() {
      return party;
    }
  }

  /**
   * How credible an event is by a value.
   *
   * @param credibility empty if no row is made of it
   */
  record OfCredibility(String place, String column, String value, OptionalInt credibility)
      implements OfValue {

    @Override
    public String gives() {
      return credibility.isPresent() ? String.valueOf(credibility.getAsInt()) : NOTHING;
    }
  }

  /**
   * Which source an export means by a name.
   *
   * @param kind empty where the source is to be in {@code sources.csv} already
   */
  record OfSource(
      String place,
      String value,
      String source,
      String name,
      Optional<SourceKind> kind,
      String party,
      Optional<Reliability> reliability)
      implements OfValue {

    @Override
    public String column() {
      return Field.SOURCE.word();
    }

    @Override
    public String gives() {
      return source;
    }
  }

  /**
   * What sort of place a value is.
   *
   * @param kind empty if the place is passed over
   */
  record OfPlaceKind(String place, String column, String value, Optional<SettlementKind> kind)
      implements OfValue {

    @Override
    public String gives() {
      return kind.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(NOTHING);
    }
  }

  /** Which region an export means by a name or code. */
  record OfRegion(String place, String value, String region) implements OfValue {

    @Override
    public String column() {
      return PlaceField.REGION.word();
    }

    @Override
    public String gives() {
      return region;
    }
  }
}
