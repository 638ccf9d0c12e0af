package org.ridgeline.fact;

import java.util.List;
import java.util.OptionalInt;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * A place that is assessed, as one row of the gazetteer describes it.
 *
 * @param partOf id of the town that a district belongs to, or empty
 * @param sector the stretch of the front that reports count it to, or empty
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north, WGS 84
 * @param elevation metres above sea level
 * @param codes what other people's tables call it
 */
public record Settlement(
    String id,
    String name,
    List<String> aliases,
    String partOf,
    SettlementKind kind,
    String region,
    String sector,
    double longitude,
    double latitude,
    OptionalInt elevation,
    ExternalCodes codes,
    Citation citation)
    implements RowFact {

  public Settlement {
    aliases = List.copyOf(aliases);
  }

  /** A settlement that other people's tables have no code for. */
  public Settlement(
      String id,
      String name,
      List<String> aliases,
      String partOf,
      SettlementKind kind,
      String region,
      String sector,
      double longitude,
      double latitude,
      OptionalInt elevation,
      Citation citation) {
    this(
        id,
        name,
        aliases,
        partOf,
        kind,
        region,
        sector,
        longitude,
        latitude,
        elevation,
        ExternalCodes.NONE,
        citation);
  }

  /** Of the id alone, which tells settlements apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The same settlement as a part of {@code town}. */
  public Settlement withPartOf(String town) {
    return new Settlement(
        id, name, aliases, town, kind, region, sector, longitude, latitude, elevation, codes,
        citation);
  }

  /** The same settlement in {@code ofRegion} and {@code ofSector}. */
  public Settlement within(String ofRegion, String ofSector) {
    return ofRegion.equals(region) && ofSector.equals(sector)
        ? this
        : new Settlement(
            id, name, aliases, partOf, kind, ofRegion, ofSector, longitude, latitude, elevation,
            codes, citation);
  }

  /** Whether it is a place of its own: neither a district of another place nor a whole region. */
  public boolean isPlace() {
    return kind != SettlementKind.DISTRICT && kind != SettlementKind.REGION;
  }

  /** Whether people live in such a place: a settlement of any size or a camp, no district. */
  public boolean isInhabited() {
    return kind.isInhabited();
  }

  /** Whether it is a city or a town, large enough to anchor a defence. */
  public boolean isUrban() {
    return kind == SettlementKind.CITY || kind == SettlementKind.TOWN;
  }
}
