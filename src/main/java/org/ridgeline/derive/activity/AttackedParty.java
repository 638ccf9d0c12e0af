package org.ridgeline.derive.activity;

import java.time.LocalDate;

/** Tells whom an attack presses. */
@FunctionalInterface
public interface AttackedParty {

  /**
   * The party that an attack presses; empty if it presses nobody who is known.
   *
   * @param settlement the id of the place that was attacked
   * @param day of the attack
   * @param attacker the party that attacked, or empty if no report says
   */
  String of(String settlement, LocalDate day, String attacker);
}
