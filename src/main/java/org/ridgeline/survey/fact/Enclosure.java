package org.ridgeline.survey.fact;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
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
            .formatted(English.list(named(with.stream().map(Settlement::name).toList())));
  }

  /** What closes the ways out, in words behind a colon. */
  public String words() {
    var closed =
        ways.stream()
            .collect(
                groupingBy(
                    ClosedWay::closure,
                    LinkedHashMap::new,
                    mapping(ClosedWay::words, collectingAndThen(toList(), Enclosure::named))));
    return English.list(closed.entrySet().stream().map(e -> e.getKey().of(e.getValue())).toList());
  }

  /** Each once; of many the first, and how many more. */
  private static List<String> named(List<String> all) {
    var each = all.stream().distinct().toList();
    int more = each.size() - NAMED;
    return more > 1
        ? Stream.concat(each.stream().limit(NAMED), Stream.of(more + " more")).toList()
        : each;
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
