package org.ridgeline.derive.party;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.Tables;

/** Measures how every two parties stand to each other. */
public final class Relations {

  /**
   * Up to so many parties that do nothing but act in reports are paired with each other; where more
   * are named, those are names of units, and their pairs would be more than all other facts.
   */
  private static final int MOST_ACTORS = 100;

  private Relations() {}

  /**
   * A fact for each ordered pair of the parties that are known that night: hostile, where no row
   * says otherwise of its day.
   *
   * @param known the tables without what had not been published yet
   */
  public static List<Relation> measure(Tables known, Night night) {
    var inForce =
        known.relations().stream()
            .filter(relation -> relation.isOn(night.asOf()))
            .collect(
                toMap(
                    PartyRelation::pair,
                    Function.identity(),
                    BinaryOperator.minBy(PartyRelation.BY_PRECEDENCE)));
    var parties = parties(known);
    var actors = actors(known, parties);
    boolean areUnits = actors.size() > MOST_ACTORS;
    var all = new TreeSet<>(parties);
    all.addAll(actors);
    var relations = new ArrayList<Relation>();
    for (var party : all) {
      for (var other : all) {
        if (party.equals(other)
            || !areUnits
            || !actors.contains(party)
            || !actors.contains(other)) {
          relations.add(relation(party, other, inForce));
        }
      }
    }
    return relations;
  }

  private static Relation relation(
      String party, String other, Map<List<String>, PartyRelation> inForce) {
    if (party.equals(other)) {
      return new Relation(party, other, RelationKind.ALLIED, Optional.empty(), List.of());
    }
    var row = inForce.get(Stream.of(party, other).sorted().toList());
    return row == null
        ? new Relation(party, other, RelationKind.HOSTILE, Optional.empty(), List.of())
        : new Relation(party, other, row.kind(), row.from(), row.citations());
  }

  /** All that tables name as parties, but for those that do nothing but act. */
  private static SortedSet<String> parties(Tables known) {
    return Stream.of(
            known.parties().stream().map(Party::id),
            known.relations().stream().flatMap(relation -> relation.pair().stream()),
            known.sources().stream().map(Source::party),
            known.claims().stream().map(ControlClaim::holder))
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  private static SortedSet<String> actors(Tables known, Set<String> parties) {
    return known.events().stream()
        .map(EventReport::actor)
        .filter(actor -> !actor.isEmpty() && !parties.contains(actor))
        .collect(toCollection(TreeSet::new));
  }

  /**
   * What is missing among {@code facts} where {@code taker} is supposed to take a place: nothing if
   * it is known, else its relation to each party that is.
   */
  public static List<Relation> ofTaker(String taker, Collection<?> facts) {
    var parties =
        facts.stream()
            .filter(Relation.class::isInstance)
            .map(fact -> ((Relation) fact).party())
            .collect(toCollection(TreeSet::new));
    if (parties.contains(taker)) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(relation(taker, taker, Map.of())),
            parties.stream()
                .flatMap(
                    party ->
                        Stream.of(
                            relation(taker, party, Map.of()), relation(party, taker, Map.of()))))
        .toList();
  }
}
