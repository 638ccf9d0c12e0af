package org.ridgeline.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.mapping.Field;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.record.Excerpt;
import org.ridgeline.read.text.NearestName;

/** Holds the columns of an export against those that a mapping asks for. */
public record ExportFit(Mapping mapping, String file, ExportHeader header) {

  private static final int NAMED = 8;

  /**
   * Refuses an export that the mapping is not for.
   *
   * @param isStamped whether somebody has named the day since when it is public
   */
  public static void require(Mapping mapping, ExportFile export, boolean isStamped) {
    var faults = new ExportFit(mapping, export.name(), export.header()).faults(isStamped);
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  private List<String> faults(boolean isStamped) {
    var faults = new ArrayList<String>();
    missing(Field.ID).ifPresent(faults::add);
    missing(Field.DAY).ifPresent(faults::add);
    var point = missing(Field.LONGITUDE).or(() -> missing(Field.LATITUDE));
    if (missing(Field.PLACE).isPresent() && point.isPresent()) {
      faults.add(missing(Field.PLACE).get());
    }
    if (mapping.kinds().stream().allMatch(table -> header.index(table.column()).isEmpty())) {
      faults.add(
          lacks(
              mapping.kinds().get(0).column(),
              mapping.place(mapping.kinds().get(0).lines().get(0))));
    }
    if (faults.isEmpty() && !isStamped && missing(Field.PUBLISHED_ON).isPresent()) {
      faults.add(
          "%s: says nowhere since when it has been public; name that day with --published-on"
              .formatted(file));
    }
    return faults;
  }

  private Optional<String> missing(Field field) {
    var template = mapping.templates().get(field);
    if (template == null) {
      return Optional.of(
          "%s: the mapping does not say where '%s' comes from".formatted(file, field.word()));
    }
    return template.columns().stream()
        .filter(column -> header.index(column).isEmpty())
        .findFirst()
        .map(column -> lacks(column, mapping.place(mapping.fields().get(field))));
  }

  private String lacks(String column, String place) {
    return lacks(file, header, column, place);
  }

  /** Says that an export has no column that a line of a mapping asks for. */
  public static String lacks(String file, ExportHeader header, String column, String place) {
    var known = header.names().stream().filter(name -> !name.isEmpty()).toList();
    return "%s: has no column '%s', which %s asks for%s"
        .formatted(
            file,
            column,
            place,
            NearestName.hint(
                column,
                known,
                "its columns are "
                    + String.join(", ", known.stream().limit(NAMED).map(Excerpt::of).toList())
                    + (known.size() > NAMED ? " …" : "")
                    + "; edit a copy of the mapping"));
  }
}
