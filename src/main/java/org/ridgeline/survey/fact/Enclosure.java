package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * A place out of which no open way is known: every known road and railway out of it, or out of the
 * places of its side that it still reaches, ends in hostile or contested ground or is reported cut,
 * and none of those places is a rear. Of a place that has no known link nothing is known. Unless a
 * report says that a road was cut, none is told of villages alone, of a single road across a front,
 * and of places all lately taken.
 *
 * @param holder the party that holds it
 * @param with the other places of its side that it still reaches, by id
 * @param ways all known ways out, at least one
 * @param own who holds it
 */
public record Enclosure(
    String settlement, String holder, List<Settlement> with, List<ClosedWay> ways, Control own)
    implements AboutSettlement, Surveyed {

  private static final int NAMED = 5;

  public Enclosure {
    with = List.copyOf(with);
    ways = List.copyOf(ways);
  }

  /** The places that are enclosed with it, in words that follow its name; empty if it is alone. */
  public String others() {
    return with.isEmpty()
        ? ""
        : ", nor out of %s, which it still reaches"
            .formatted(listed(with.stream().map(Settlement::name).toList()));
  }

  /** What closes the ways out, in words behind a colon. */
  public String words() {
    return listed(ways.stream().map(ClosedWay::words).distinct().toList());
  }

  private static String listed(List<String> all) {
    int more = all.size() - NAMED;
    var named =
        more > 1
            ? Stream.concat(all.stream().limit(NAMED), Stream.of(more + " more")).toList()
            : all;
    return English.list(named);
  }

  @Override
  public List<Control> controls() {
    return ways.stream()
        .filter(way -> way.reports().isEmpty())
        .map(ClosedWay::control)
        .distinct()
        .toList();
  }

  @Override
  public List<Control> premises() {
    return Stream.concat(Stream.of(own), controls().stream()).distinct().toList();
  }

  @Override
  public List<Citation> measured() {
    return ways.stream()
        .flatMap(way -> Stream.concat(way.link().citations().stream(), way.reports().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, ways.size());
  }
}
