package org.ridgeline.read.map;

/** Says why a feature of a map is left out. */
final class BadFeatureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String example;

  /**
   * @param why what is wrong, the same for all features of which it is so; what to do
   * @param example what it is in this one, or empty
   */
  BadFeatureException(String why, String example) {
    super(why, null, false, false);
    this.example = example;
  }

  BadFeatureException(String why) {
    this(why, "");
  }

  String example() {
    return example;
  }
}
