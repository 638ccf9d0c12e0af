package org.ridgeline.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What other people's tables call a place, so that results can be joined to them.
 *
 * @param geonamesId its number in GeoNames
 * @param pcode its place code in the common operational datasets of OCHA, or empty
 * @param passedOn what stands in the other columns that are passed on as they are, in the order of
 *     the file; empty cells too
 */
public record ExternalCodes(OptionalInt geonamesId, String pcode, Map<String, String> passedOn) {

  /** Of a place that no other table is known to have. */
  public static final ExternalCodes NONE =
      new ExternalCodes(OptionalInt.empty(), "", Collections.emptyMap());

  public ExternalCodes {
    passedOn = Collections.unmodifiableMap(new LinkedHashMap<>(passedOn));
  }

  /** These codes; the same object for all places without any, which most are. */
  public static ExternalCodes of(
      OptionalInt geonamesId, String pcode, Map<String, String> passedOn) {
    return geonamesId.isEmpty() && pcode.isEmpty() && passedOn.isEmpty()
        ? NONE
        : new ExternalCodes(geonamesId, pcode, passedOn);
  }

  /** What stands in a column that is passed on; empty too if its file does not have it. */
  public String passedOn(String column) {
    return passedOn.getOrDefault(column, "");
  }

  /**
   * The columns that are passed on of all places together: in the order of the file, if all files
   * that have any have the same, else in the order of letters.
   */
  public static List<String> columns(Stream<ExternalCodes> places) {
    var orders =
        places
            .map(codes -> List.copyOf(codes.passedOn.keySet()))
            .filter(order -> !order.isEmpty())
            .distinct()
            .toList();
    return orders.size() == 1
        ? orders.get(0)
        : orders.stream().flatMap(Collection::stream).distinct().sorted().toList();
  }
}
