package org.ridgeline.importing.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.SettlementKind;

/**
 * A place as a row of a gazetteer, or several rows that name it differently, describe it.
 *
 * @param geonamesId in digits, or empty
 * @param pcode or empty
 * @param asciiName its name in letters of ASCII, or empty
 * @param aliases its other names, those that may be taken
 * @param regionCode its region as the gazetteer has it, with the country in front if it is a code
 * @param region its region as the mapping has it, or empty
 * @param kind as the mapping has it, if it says so
 * @param source id of who says so
 */
record GazetteerPlace(
    Where where,
    String geonamesId,
    String pcode,
    String name,
    String asciiName,
    List<String> aliases,
    Optional<Position> position,
    String regionCode,
    String region,
    Optional<SettlementKind> kind,
    OptionalInt people,
    Optional<LocalDate> changedOn,
    OptionalInt elevation,
    String source) {

  /** The file of a row, and its line. */
  record Where(String file, int line) {}

  /** A point, as it is written and in degrees. */
  record Position(String longitudeText, String latitudeText, double longitude, double latitude) {}

  /** What messages call it. */
  String id() {
    return !geonamesId.isEmpty() ? geonamesId : !pcode.isEmpty() ? pcode : name;
  }

  /** What tells it from other places of the same table. */
  String key() {
    return !geonamesId.isEmpty()
        ? "geonames " + geonamesId
        : !pcode.isEmpty() ? "pcode " + pcode : "name " + regionCode + " " + name + position;
  }

  /** The same with other aliases. */
  GazetteerPlace called(List<String> others) {
    return new GazetteerPlace(
        where,
        geonamesId,
        pcode,
        name,
        asciiName,
        others,
        position,
        regionCode,
        region,
        kind,
        people,
        changedOn,
        elevation,
        source);
  }
}
