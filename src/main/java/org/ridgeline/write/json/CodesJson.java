package org.ridgeline.write.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.fact.ExternalCodes;

/** What other people's tables call a place, as every JSON file names it. */
final class CodesJson {

  private CodesJson() {}

  /**
   * The codes by the names of their columns, the same names for every place.
   *
   * @param passedOn the columns that are passed on as they are
   */
  static Map<String, Object> of(ExternalCodes codes, List<String> passedOn) {
    var named = new LinkedHashMap<String, Object>();
    var geonames = codes.geonamesId();
    named.put("geonames_id", geonames.isPresent() ? geonames.getAsInt() : null);
    named.put("pcode", codes.pcode());
    passedOn.forEach(column -> named.put(column, codes.passedOn(column)));
    return named;
  }
}
