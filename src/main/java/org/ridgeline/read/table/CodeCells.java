package org.ridgeline.read.table;

import java.util.OptionalInt;
import org.ridgeline.fact.ExternalCodes;
import org.ridgeline.read.text.InvisibleCharacters;

/** The cells of a place that hold what other people's tables call it. */
final class CodeCells {

  /** GeoNames counts to 13 million so far. */
  private static final int MOST = 999_999_999;

  private CodeCells() {}

  static ExternalCodes read(Row row) {
    var geonames =
        row.name("geonames_id").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(row.requiredWhole("geonames_id", 1, MOST));
    var pcode = InvisibleCharacters.removedFromCode(row.text("pcode"));
    return ExternalCodes.of(geonames, pcode.isEmpty() ? "" : IdCell.code("pcode", pcode));
  }
}
