package org.ridgeline.fact;

/** Anything that is said of one settlement. */
public interface AboutSettlement {

  /** The id of the settlement. */
  String settlement();

  /**
   * The same for the rule engine, which takes a method whose name begins with "set" for a setter
   * and would neither bind nor index the property.
   */
  default String getSettlement() {
    return settlement();
  }
}
