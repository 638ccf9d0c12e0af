package org.ridgeline.importing.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.read.text.InvisibleCharacters;

/** The columns of an export, by their names and by the HXL tags below them. */
public final class ExportHeader {

  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  public ExportHeader(List<String> names) {
    this.names = names.stream().map(InvisibleCharacters::removedFromCode).toList();
    learn(this.names);
  }

  private void learn(List<String> each) {
    for (int i = 0; i < each.size(); i++) {
      if (!each.get(i).isEmpty()) {
        indexes.putIfAbsent(key(each.get(i)), i);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Takes the tags of a row for names of the columns, too. */
  void tag(List<String> tags) {
    learn(tags.stream().map(InvisibleCharacters::removedFromCode).toList());
  }

  /** The names, in the order of the file. */
  public List<String> names() {
    return names;
  }

  /** Where the first column of those that {@code written} names, joined by {@code |}, stands. */
  public OptionalInt index(String written) {
    return List.of(written.split("\\|")).stream()
        .map(name -> Optional.ofNullable(indexes.get(key(name.strip()))))
        .flatMap(Optional::stream)
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
