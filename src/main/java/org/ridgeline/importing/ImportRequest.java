package org.ridgeline.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.read.file.ImportState;
import org.ridgeline.read.file.InputLimits;

/**
 * What is to be imported, and how.
 *
 * @param name what the tables are called that it is written into, without their ending
 * @param publishedOn since when rows without a stamp of their own have been public
 * @param lastDay the last day that is not yet to come
 */
public record ImportRequest(
    String name,
    List<Path> files,
    Path input,
    Mapping mapping,
    Optional<LocalDate> publishedOn,
    Absent absent,
    LocalDate lastDay,
    InputLimits limits) {

  /** What becomes of rows that were imported before and that the export lacks. */
  public enum Absent {
    /** They were deleted, unless they are so many that the export may only be a part. */
    GUARDED,
    /** They were deleted. */
    TAKEN_BACK,
    /** They are left alone. */
    LEFT_ALONE
  }

  /** A file beside the tables, of what an import tells of itself. */
  public static String aside(String file) {
    return ImportState.FOLDER + "/" + file;
  }

  /** The file in the folder of a table. */
  String file(String table) {
    return "%s/%s.csv".formatted(table, name);
  }
}
