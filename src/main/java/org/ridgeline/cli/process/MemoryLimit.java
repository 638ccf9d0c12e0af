package org.ridgeline.cli.process;

/** The memory that the program may use. */
public final class MemoryLimit {

  private static final long MEGABYTE = 1_000_000;

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
   * That it is too little, and how to give it more.
   *
   * @param is {@code is} or {@code may be}
   */
  public static String tooLittle(String is) {
    return description()
        + ", which %s too little; start it with RIDGELINE_MEMORY=2g bin/ridgeline, or java -Xmx2g -jar"
            .formatted(is);
  }
}
