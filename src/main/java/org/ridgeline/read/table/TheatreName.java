package org.ridgeline.read.table;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What analysts call their theatre: the war, or the part of it, that an input is of. */
public final class TheatreName {

  /** What a name is, as messages say it. */
  public static final String FORM = "letters, digits, spaces and . _ - ( ), up to 60";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._()-]{0,58}[\\p{L}\\p{M}\\p{N})])?");

  /** What tells one theatre from another is the folder above one that is called so. */
  private static final String USUAL = "input";

  private TheatreName() {}

  /** Whether it is a name of a theatre. */
  public static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** The name that the folder of an input gives, where none is stated; it need not be one. */
  public static String of(Path folder) {
    var input = folder.toAbsolutePath().normalize();
    var above = input.getParent();
    return input.endsWith(USUAL) && above != null && above.getFileName() != null
        ? above.getFileName().toString()
        : String.valueOf(input.getFileName());
  }

  static String read(Row row) {
    var name = row.required("name");
    if (!isOne(name)) {
      throw new BadRowException(
          "name", "'%s' is no name of a theatre; write %s".formatted(name, FORM));
    }
    return name;
  }
}
