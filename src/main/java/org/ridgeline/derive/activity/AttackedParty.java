package org.ridgeline.derive.activity;

/** Tells whom an attack presses. */
@FunctionalInterface
public interface AttackedParty {

  /**
   * The party that an attack presses; empty if it presses nobody who is known.
   *
   * @param settlement the id of the place that was attacked
   * @param attacker the party that attacked, or empty if no report says
   */
  String of(String settlement, String attacker);
}
