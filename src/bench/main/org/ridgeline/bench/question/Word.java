package org.ridgeline.bench.question;

/** What a JVM costs that does nothing. */
public final class Word {

  private Word() {}

  /** Prints a word. */
  public static void main(String... args) {
    System.out.println("word");
  }
}
