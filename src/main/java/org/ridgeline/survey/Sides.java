package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ridgeline.derive.party.KnownRelations;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;

/** Who holds what on a night, and how its holder stands to others. */
final class Sides {

  private final Theatre theatre;
  private final Map<String, Control> controls;
  private final List<Relation> told;
  private final KnownRelations relations;
  private final Object[] states;

  Sides(Theatre theatre, Map<String, Control> controls, List<Relation> relations) {
    this.theatre = theatre;
    this.controls = theatre.met(controls);
    this.told = theatre.met(relations);
    this.relations = KnownRelations.among(relations);
    this.states = theatre.ofEach(this::control);
  }

  /** How the parties stand to each other. */
  List<Relation> relations() {
    return told;
  }

  /** Who holds a place and all around it: one object for as long as nothing of it is different. */
  Object around(String place) {
    return theatre.around(place, Theatre.Aspect.HOLDER, states);
  }

  /** The same of a town and all places to which a route may lead from there. */
  Object within(String rear) {
    return theatre.within(rear, Theatre.Aspect.HOLDER, states);
  }

  Control control(String settlement) {
    return controls.get(settlement);
  }

  /** The party that holds a settlement; empty if none is known to. */
  String holder(String settlement) {
    var control = controls.get(settlement);
    return control == null ? "" : control.holder();
  }

  /** Whether a party hostile to {@code party} holds a settlement. */
  boolean isHostile(String settlement, String party) {
    var holder = holder(settlement);
    return !holder.isEmpty() && areHostile(party, holder);
  }

  /** Whether {@code party} or an ally holds a settlement. */
  boolean isFriendly(String settlement, String party) {
    return isFriendly(control(settlement), party);
  }

  /** The same of the place of this number. */
  boolean isFriendly(int place, String party) {
    return isFriendly((Control) states[place], party);
  }

  private boolean isFriendly(Control control, String party) {
    return control != null && !control.holder().isEmpty() && areAllied(party, control.holder());
  }

  /** Whether two parties are on one side, as a party is with itself. */
  boolean areAllied(String party, String other) {
    return relations.between(party, other) == RelationKind.ALLIED;
  }

  boolean areHostile(String party, String other) {
    return relations.between(party, other) == RelationKind.HOSTILE;
  }

  /**
   * Whether an attack is one on that party: by an opponent, or by somebody neutral, as a truce does
   * not undo what is done in spite of it.
   */
  boolean isPressed(String party, String attacker, LocalDate day) {
    return areHostile(attacker, party) || relations.wasBreach(attacker, party, day);
  }

  boolean isUndisputed(String settlement) {
    var control = controls.get(settlement);
    return control != null && control.status() != Status.CONTESTED;
  }
}
