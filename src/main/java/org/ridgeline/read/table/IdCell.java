package org.ridgeline.read.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ridgeline.read.text.Lookalikes;

/** A cell that holds what its row goes by. */
public final class IdCell {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern NOT_OF_A_CODE =
      Pattern.compile("[\\s\\p{Z}\\p{C}\"'`´“”„«»‘’|,;<>\\\\]+");

  /** A spreadsheet takes {@code 2E5} for a number. */
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d+");

  private IdCell() {}

  /** The slug of a place. */
  static String slug(String column, String cell) {
    if (SLUG.matcher(cell).matches()) {
      return cell;
    }
    var stranger = Lookalikes.stranger(cell);
    if (stranger.isPresent()) {
      throw new BadRowException(
          column,
          "'%s' has %s; write it as '%s'"
              .formatted(cell, stranger.get().letter(), slugOf(stranger.get().meant())));
    }
    var slug = slugOf(cell);
    throw new BadRowException(
        column,
        "'%s' is no slug; ".formatted(cell)
            + (SLUG.matcher(slug).matches()
                ? "write '%s'".formatted(slug)
                : "write small letters a to z, digits and hyphens, as 'chasiv-yar'"));
  }

  private static String slugOf(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("['’ʼ]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The tags of a report, in their order and each once. */
  public static List<String> tags(String column, List<String> cells) {
    cells.forEach(cell -> requireTag(column, cell));
    return cells.stream().distinct().sorted().toList();
  }

  private static void requireTag(String column, String cell) {
    if (TAG.matcher(cell).matches()) {
      return;
    }
    if (WordCell.parts(cell).size() > 1) {
      throw new BadRowException(
          column,
          "'%s' names %d tags; join them by |, as hospital|school"
              .formatted(cell, WordCell.parts(cell).size()));
    }
    var meant = tagOf(cell);
    throw new BadRowException(
        column,
        "'%s' is no tag, which has small letters a to z, digits and hyphens; ".formatted(cell)
            + (TAG.matcher(meant).matches()
                ? "write '%s'".formatted(meant)
                : "write it as 'glide-bomb'"));
  }

  /** How a tag is written: itself, if it is one. */
  public static String tagOf(String text) {
    return slugOf(Lookalikes.stranger(text).map(Lookalikes.Stranger::meant).orElse(text));
  }

  /** Whether it has letters, digits and hyphens of ASCII alone, as most codes do. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return !cell.isEmpty();
  }

  /** The code of anything else. */
  public static String code(String column, String cell) {
    if (isPlain(cell)) {
      return cell;
    }
    if (SHORTENED.matcher(cell).matches()) {
      throw new BadRowException(
          column,
          "'%s' is a number that a spreadsheet shortened; write the id anew".formatted(cell));
    }
    var foreign = NOT_OF_A_CODE.matcher(cell);
    if (!cell.isEmpty() && !foreign.find()) {
      return cell;
    }
    throw new BadRowException(
        column,
        "'%s' is no id, which has no spaces, quotes or separators; write '%s'"
            .formatted(cell, foreign.replaceAll("-").replaceAll("^-|-$", "")));
  }
}
