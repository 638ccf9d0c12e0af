package org.ridgeline.cli;

/** The memory that the program may use. */
final class Memory {

  private static final long MEGABYTE = 1_000_000;

  private Memory() {}

  /** The most that it may use, in millions of bytes. */
  static long most() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /** How much it may use, in words. */
  static String told() {
    return "the program may use %,d MB".formatted(most());
  }

  /**
   * That it is too little, and how to give it more.
   *
   * @param is {@code is} or {@code may be}
   */
  static String tooLittle(String is) {
    return told()
        + ", which %s too little; start it with RIDGELINE_MEMORY=2g bin/ridgeline, or java -Xmx2g -jar"
            .formatted(is);
  }
}
