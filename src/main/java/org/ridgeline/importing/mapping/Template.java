package org.ridgeline.importing.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;

/**
 * What a cell of ours is made of: a column of the export, or a text with columns in braces, such as
 * <code>{sub_event_type}: {notes}</code>.
 */
public final class Template {

  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  private final List<String> texts = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();

  private Template() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying what is wrong with it, and the remedy
   */
  static Template of(String written) {
    var template = new Template();
    if (written.indexOf('{') < 0 && written.indexOf('}') < 0) {
      template.texts.addAll(List.of("", ""));
      template.columns.add(written);
      return template;
    }
    int at = 0;
    var found = COLUMN.matcher(written);
    while (found.find()) {
      template.text(written.substring(at, found.start()), written);
      template.columns.add(found.group(1));
      at = found.end();
    }
    template.text(written.substring(at), written);
    return template;
  }

  private void text(String text, String written) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "'%s' has a brace that belongs to no other; put the name of a column between two"
              .formatted(written));
    }
    texts.add(text);
  }

  /** The columns that it names. */
  public List<String> columns() {
    return columns;
  }

  /** The same for exports under one header; a column that it does not have is empty. */
  public Filled under(ExportHeader header) {
    int[] indexes =
        columns.stream()
            .map(header::index)
            .mapToInt((OptionalInt index) -> index.orElse(-1))
            .toArray();
    return new Filled(List.copyOf(texts), indexes);
  }

  /** A template whose columns were found. */
  public static final class Filled {

    private final List<String> texts;
    private final int[] indexes;

    private Filled(List<String> texts, int[] indexes) {
      this.texts = texts;
      this.indexes = indexes;
    }

    /** Whether every column that it names holds something in a row. */
    public boolean isWhole(ExportRow row) {
      for (int index : indexes) {
        if (row.cell(index).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** What it is in a row. */
    public String of(ExportRow row) {
      if (texts.size() == 2 && texts.get(0).isEmpty() && texts.get(1).isEmpty()) {
        return row.cell(indexes[0]);
      }
      var text = new StringBuilder(texts.get(0));
      for (int i = 0; i < indexes.length; i++) {
        text.append(row.cell(indexes[i])).append(texts.get(i + 1));
      }
      return text.toString().strip();
    }
  }
}
