package org.ridgeline.cli.option;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be imported. */
public enum ImportFormat {
  ACLED,
  UCDP,
  VIINA,
  GENERAL,
  GEONAMES,
  PCODES,
  CONTROL_MAP;

  /** As the command line writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is an export of events. */
  public boolean isOfEvents() {
    return compareTo(GENERAL) <= 0;
  }

  /** Reads one. */
  public static final class Converter implements ITypeConverter<ImportFormat> {

    @Override
    public ImportFormat convert(String written) {
      return Arrays.stream(values())
          .filter(format -> format.word().equalsIgnoreCase(written))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is none of %s"
                          .formatted(
                              written,
                              String.join(
                                  ", ",
                                  Arrays.stream(values()).map(ImportFormat::word).toList()))));
    }
  }
}
