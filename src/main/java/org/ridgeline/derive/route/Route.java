package org.ridgeline.derive.route;

import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * The shortest way from one settlement to another by road alone or by rail alone.
 *
 * <p>It says that the links are there, not that anything moves on them.
 *
 * @param settlement where it begins
 * @param other where it ends
 * @param distanceKm along its links, in kilometres, to 10 m
 * @param via the places between, in their order
 * @param names of its roads or railways, each once, in their order
 */
public record Route(
    String settlement,
    String other,
    LinkKind kind,
    double distanceKm,
    List<String> via,
    List<String> names,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public Route {
    via = List.copyOf(via);
    names = List.copyOf(names);
    citations = List.copyOf(citations);
  }

  /** All places in their order, its ends among them. */
  List<String> places() {
    return Stream.of(List.of(settlement), via, List.of(other)).flatMap(List::stream).toList();
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + other.hashCode()) + Double.hashCode(distanceKm);
  }
}
