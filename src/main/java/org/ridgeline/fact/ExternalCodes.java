package org.ridgeline.fact;

import java.util.OptionalInt;

/**
 * What other people's tables call a place, so that results can be joined to them.
 *
 * @param geonamesId its number in GeoNames
 * @param pcode its place code in the common operational datasets of OCHA, or empty
 */
public record ExternalCodes(OptionalInt geonamesId, String pcode) {

  /** Of a place that no other table is known to have. */
  public static final ExternalCodes NONE = new ExternalCodes(OptionalInt.empty(), "");

  /** These codes; the same object for all places without any, which most are. */
  public static ExternalCodes of(OptionalInt geonamesId, String pcode) {
    return geonamesId.isEmpty() && pcode.isEmpty() ? NONE : new ExternalCodes(geonamesId, pcode);
  }
}
