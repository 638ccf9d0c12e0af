package org.ridgeline.read.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ridgeline.fact.ExternalCodes;
import org.ridgeline.read.text.InvisibleCharacters;

/**
 * The cells of a place that hold what other people's tables call it.
 *
 * <p>A column whose name begins with {@code x_} is passed on as it is, whatever it means.
 */
public final class CodeCells {

  /** GeoNames counts to 13 million so far. */
  private static final int MOST = 999_999_999;

  /** HXL calls columns of one's own so, too. */
  private static final String OWN = "x_";

  private static final Pattern PASSED_ON = Pattern.compile("x_[a-z0-9_]{1,60}");
  private static final Pattern MEANT = Pattern.compile("x[\\s_\\p{Pd}].*");
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");

  private CodeCells() {}

  /** The name of a column that is passed on, in small letters; empty if it is not. */
  public static Optional<String> passedOn(String column) {
    return Optional.of(column.toLowerCase(Locale.ROOT)).filter(PASSED_ON.asMatchPredicate());
  }

  /** What is to be said of a column that nobody knows, but may be meant to be passed on. */
  public static Optional<String> hint(String column) {
    var small = column.toLowerCase(Locale.ROOT);
    if (!MEANT.matcher(small).matches()) {
      return Optional.empty();
    }
    var name = OWN + OTHER_SIGNS.matcher(small.substring(OWN.length())).replaceAll("_");
    return Optional.of(
        "what is passed on is called x_ and then up to 60 letters a to z, digits and underscores"
            + passedOn(name)
                .filter(each -> !each.endsWith("_"))
                .map(", such as '%s'"::formatted)
                .orElse(""));
  }

  static ExternalCodes read(Row row) {
    var geonames =
        row.name("geonames_id").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(row.requiredWhole("geonames_id", 1, MOST));
    var pcode = InvisibleCharacters.removedFromCode(row.text("pcode"));
    var others = new LinkedHashMap<String, String>();
    for (var column : row.header().columns()) {
      if (PASSED_ON.matcher(column).matches()) {
        others.put(column, row.text(column));
      }
    }
    return ExternalCodes.of(geonames, pcode.isEmpty() ? "" : IdCell.code("pcode", pcode), others);
  }
}
