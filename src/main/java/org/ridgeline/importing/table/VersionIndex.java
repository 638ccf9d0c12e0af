package org.ridgeline.importing.table;

/**
 * What is known of each id of a table: a hash of its content, two days, and what becomes of it.
 *
 * <p>Ids are kept as hashes of 64 bits in arrays, 29 bytes each, so that a million take little
 * memory; among a million, two have the same by a chance of one in thirty million.
 */
final class VersionIndex {

  private static final int FIRST_SIZE = 1 << 12;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final State[] STATES = State.values();

  private long[] ids = new long[FIRST_SIZE];
  private long[] contents = new long[FIRST_SIZE];
  private int[] published = new int[FIRST_SIZE];
  private int[] changes = new int[FIRST_SIZE];
  private int[] rows = new int[FIRST_SIZE];
  private byte[] states = new byte[FIRST_SIZE];
  private int size;

  /** What becomes of the row that stands. */
  enum State {
    FREE,
    /** No row stands any more. */
    GONE,
    STANDING,
    /** The export has it as it was. */
    KEPT,
    /** The export has it otherwise, since a later day. */
    CHANGED,
    /** The export has it, and we read it otherwise now. */
    REPLACED,
    /** The export has it, and it was not there. */
    ADDED,
    /** A newer version of what stands gives no row. */
    ENDED,
    /** A newer version of what was added gives no row. */
    DROPPED;

    /** Whether the newest version that the export has gives no row. */
    boolean isOver() {
      return this == ENDED || this == DROPPED;
    }
  }

  /** A hash of text. */
  static long hash(CharSequence text) {
    return hash(MULTIPLIER, text);
  }

  /** A hash of what came before and of text. */
  static long hash(long before, CharSequence text) {
    int length = text.length();
    long hash = mixed(before ^ length);
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      long four =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = mixed(hash ^ four);
    }
    for (; i < length; i++) {
      hash = mixed(hash ^ text.charAt(i));
    }
    return hash;
  }

  /** Each bit of the product of 128 bits depends on every bit below it, and both halves count. */
  private static long mixed(long bits) {
    return (bits * MULTIPLIER) ^ Math.multiplyHigh(bits, MULTIPLIER);
  }

  /** The slot of an id, which is taken for it if it was not known. */
  int slot(String id) {
    if (size * 10L > ids.length * 7L) {
      grow();
    }
    long hash = hashOfId(id);
    int slot = find(hash);
    if (ids[slot] == 0) {
      ids[slot] = hash;
      size++;
    }
    return slot;
  }

  private static long hashOfId(String id) {
    long hash = hash(id);
    // A free slot holds zero.
    return hash == 0 ? 1 : hash;
  }

  /** The slot of an id; -1 if it is not known. */
  int known(String id) {
    int slot = find(hashOfId(id));
    return ids[slot] == 0 ? -1 : slot;
  }

  private int find(long hash) {
    int slot = (int) (hash ^ (hash >>> 32)) & (ids.length - 1);
    while (ids[slot] != 0 && ids[slot] != hash) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void grow() {
    var before = new VersionIndex();
    before.ids = ids;
    before.contents = contents;
    before.published = published;
    before.changes = changes;
    before.rows = rows;
    before.states = states;
    int length = ids.length * 2;
    ids = new long[length];
    contents = new long[length];
    published = new int[length];
    changes = new int[length];
    rows = new int[length];
    states = new byte[length];
    for (int i = 0; i < before.ids.length; i++) {
      if (before.ids[i] != 0) {
        int slot = find(before.ids[i]);
        ids[slot] = before.ids[i];
        contents[slot] = before.contents[i];
        published[slot] = before.published[i];
        changes[slot] = before.changes[i];
        rows[slot] = before.rows[i];
        states[slot] = before.states[i];
      }
    }
  }

  State state(int slot) {
    return STATES[states[slot]];
  }

  // References that change at random would cost the collector much; no byte outlives this index.
  @SuppressWarnings("EnumOrdinal")
  void set(int slot, State state) {
    states[slot] = (byte) state.ordinal();
  }

  long content(int slot) {
    return contents[slot];
  }

  void content(int slot, long content) {
    contents[slot] = content;
  }

  /** The day since which the row that stands is known, or until which the last one was. */
  int day(int slot) {
    return published[slot];
  }

  /** Notes what stands, or stood last. */
  void note(int slot, State state, long content, int day) {
    set(slot, state);
    contents[slot] = content;
    published[slot] = day;
  }

  /** The stamp of what the export has told: with a change, the day from which what stood is not. */
  int change(int slot) {
    return changes[slot];
  }

  /** Notes what the export tells of an id by its stamp. */
  void told(int slot, State state, int stamp) {
    set(slot, state);
    changes[slot] = stamp;
  }

  /** Which of the rows that were told last says so. */
  int row(int slot) {
    return rows[slot];
  }

  void row(int slot, int row) {
    rows[slot] = row;
  }
}
