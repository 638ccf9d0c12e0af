package org.ridgeline.read.table;

import java.util.HashMap;
import java.util.Map;

/** What the rows of one table go by: the first row with a key keeps it. */
public final class UniqueKeys {

  private final boolean byId;
  private final Map<String, First> taken = new HashMap<>();

  /**
   * The first row with a key.
   *
   * @param cells a hash of what it says
   */
  private record First(String place, int cells) {}

  public UniqueKeys(TableSchema<?> table) {
    this.byId = table.columns().contains("id");
  }

  /** Lets {@code row} have {@code key}, unless another has it. */
  public void take(String key, Row row) {
    var own = new First(row.place(), row.cells().hashCode());
    var first = taken.putIfAbsent(key, own);
    if (first == null) {
      return;
    }
    if (first.cells() == own.cells()) {
      throw new BadRowException("", "repeats %s; keep one of them".formatted(first.place()));
    }
    throw byId
        ? new BadRowException(
            "id",
            "'%s' is taken by %s; give each row an id of its own".formatted(key, first.place()))
        : new BadRowException(
            "", "%s tells otherwise of '%s'; keep the right one".formatted(first.place(), key));
  }
}
