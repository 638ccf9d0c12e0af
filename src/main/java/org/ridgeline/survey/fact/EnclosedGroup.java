package org.ridgeline.survey.fact;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;

/**
 * Places that reach each other, and nothing else: told once for all of them, as half of a theatre
 * may be enclosed together.
 */
public final class EnclosedGroup {

  private static final int NAMED = 5;

  /** By id. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final boolean isEachNameOnce;
  private final List<ClosedWay> ways;
  private final List<Control> controls;
  private final List<Citation> measured;
  private final String words;

  /**
   * @param places by id
   * @param ways all known ways out, at least one
   */
  public EnclosedGroup(List<Settlement> places, List<ClosedWay> ways) {
    places.forEach(place -> names.put(place.id(), place.name()));
    this.isEachNameOnce = new HashSet<>(names.values()).size() == names.size();
    this.ways = List.copyOf(ways);
    this.controls =
        ways.stream()
            .filter(way -> way.reports().isEmpty())
            .map(ClosedWay::control)
            .distinct()
            .toList();
    this.measured =
        CitedRows.once(
            ways.stream()
                .flatMap(
                    way -> Stream.concat(way.link().citations().stream(), way.reports().stream())));
    this.words = words(ways);
  }

  private static String words(List<ClosedWay> ways) {
    var closed =
        ways.stream()
            .collect(
                groupingBy(
                    ClosedWay::closure,
                    LinkedHashMap::new,
                    mapping(
                        ClosedWay::words,
                        collectingAndThen(
                            toList(), all -> named(all.stream().distinct().toList())))));
    return English.list(closed.entrySet().stream().map(e -> e.getKey().of(e.getValue())).toList());
  }

  private static List<String> named(List<String> names) {
    return named(names.stream(), names.size());
  }

  /** Of many the first, and how many more. */
  private static List<String> named(Stream<String> names, int count) {
    int more = count - NAMED;
    return more > 1
        ? Stream.concat(names.limit(NAMED), Stream.of(more + " more")).toList()
        : names.toList();
  }

  /** All known ways out. */
  List<ClosedWay> ways() {
    return ways;
  }

  /** What closes the ways out, in words behind a colon. */
  String words() {
    return words;
  }

  /** Whether no other place than this is enclosed. */
  boolean isAlone(String settlement) {
    return others(settlement) == 0;
  }

  private int others(String settlement) {
    return names.size() - (names.containsKey(settlement) ? 1 : 0);
  }

  /** The names of the others, each once; of many the first, and how many more. */
  List<String> namesBut(String settlement) {
    var others =
        names.entrySet().stream()
            .filter(place -> !place.getKey().equals(settlement))
            .map(Map.Entry::getValue);
    return isEachNameOnce ? named(others, others(settlement)) : named(others.distinct().toList());
  }

  /** Who holds the places that close a way. */
  List<Control> controls() {
    return controls;
  }

  /** The rows of the ways, and of the reports that they are cut. */
  List<Citation> measured() {
    return measured;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof EnclosedGroup group
            && names.equals(group.names)
            && ways.equals(group.ways));
  }

  @Override
  public int hashCode() {
    return 31 * names.size() + ways.size();
  }
}
