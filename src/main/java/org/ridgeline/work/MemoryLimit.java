package org.ridgeline.work;

/** The memory that the program may use. */
public final class MemoryLimit {

  private static final long MEGABYTE = 1_000_000;

  /** As {@link #most} counts, of what Java calls one. */
  private static final long GIGABYTE = 1074;

  /** In gigabytes: no less is worth a second try. */
  private static final long LEAST_MORE = 2;

  /** What it takes to say that memory is full. */
  private static final int RESERVE = 4_000_000;

  private static final byte[] NOTHING = {};

  @SuppressWarnings("UnusedVariable") // It is there to take up memory, not to be read.
  private static volatile byte[] reserve = NOTHING;

  private MemoryLimit() {}

  /** The most that it may use, in millions of bytes. */
  public static long most() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /** How much it may use, in words. */
  public static String description() {
    return "the program may use %,d MB".formatted(most());
  }

  /**
   * That it is too little, and how to give it twice as much.
   *
   * @param is {@code is} or {@code may be}
   */
  public static String tooLittle(String is) {
    long gigabytes = Math.max(LEAST_MORE, (most() + GIGABYTE - 1) / GIGABYTE * 2);
    return description()
        + ", which %s too little; start it with RIDGELINE_MEMORY=%dg bin/ridgeline, or java -Xmx%dg -jar"
            .formatted(is, gigabytes, gigabytes);
  }

  /**
   * Holds some memory back for whoever meets the limit and has to say so, while what filled memory
   * is still there.
   */
  public static void holdReserve() {
    reserve = new byte[RESERVE];
    // There is no memory to load classes when they are asked; this one is from here on.
    OutOfMemoryException.load();
  }

  /** Gives back what is held, where the limit was met. */
  public static void giveBackReserve() {
    reserve = NOTHING;
  }
}
