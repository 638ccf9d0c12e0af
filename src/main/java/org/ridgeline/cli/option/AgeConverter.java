package org.ridgeline.cli.option;

import org.ridgeline.read.InputFolder;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 3} and {@code population=400} as days that input may be old. */
public final class AgeConverter implements ITypeConverter<PerTableOption<Integer>> {

  @Override
  public PerTableOption<Integer> convert(String written) {
    return PerTableOption.parse(written, InputFolder.DATED, AgeConverter::days);
  }

  private static int days(String written) {
    if (!written.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "'%s' is no number of days; write 0 or more".formatted(written));
    }
    return Integer.parseInt(written);
  }
}
