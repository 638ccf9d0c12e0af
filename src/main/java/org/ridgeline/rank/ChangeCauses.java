package org.ridgeline.rank;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ridgeline.derive.reporting.DelayDistribution;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.rank.Changes.NewMap;
import org.ridgeline.read.Tables;
import org.ridgeline.read.Tables.Dated;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Control;

/**
 * Tells what happened between two nights from what only came to be told: each conclusion that is
 * new or stands no more gets one cause, by the rows that it rests on or that withdrew it.
 *
 * <p>A row that came to be known since is {@link ChangeCause#TOLD} if it is of a day up to its
 * source's first publication and that was after the compared night; else {@link ChangeCause#MAPPED}
 * if a map or a source of maps states it; else {@link ChangeCause#HAPPENED} if it is of a day of
 * which the compared night could not know yet, as late as its source usually tells; else {@link
 * ChangeCause#TOLD}. Of several rows the cause counts that comes first in {@link ChangeCause}. On a
 * night on which most of what is known began to be told, everything did.
 */
public final class ChangeCauses {

  private static final String MAPS = ControlMaps.FOLDER + "/";

  /** Of fewer rows nobody can say how late a source usually tells. */
  private static final int LEAST_ROWS = 5;

  private final LocalDate then;
  private final Map<Citation, Dated> came = new HashMap<>();
  private final List<Dated> takenBack = new ArrayList<>();
  private final Map<String, LocalDate> heard = new HashMap<>();
  private final Map<String, Long> usualDelays;
  private final Set<Citation> people;
  private final Set<Citation> areas;
  private final Map<Citation, String> places;
  private final Optional<LocalDate> mapThen;
  private final Optional<LocalDate> mapNow;
  private final Map<String, NewMap> maps = new TreeMap<>();
  private int knownRows;

  /**
   * Looks at what came to be known between two nights.
   *
   * @param ever all that was ever published
   * @param then the last day of publication that the compared night read
   * @param now the last that the later night read
   */
  public ChangeCauses(Tables ever, LocalDate then, LocalDate now) {
    this.then = then;
    this.people = ever.population().stream().map(Population::citation).collect(toSet());
    this.areas = ever.areas().rows().stream().map(AreaMeasurement::citation).collect(toSet());
    this.places = ever.settlements().stream().collect(toMap(Settlement::citation, Settlement::id));
    this.mapThen = ever.areas().newestMap(then);
    this.mapNow = ever.areas().newestMap(now);
    // Of a million rows no list is made: it would stand beside the nights that are replayed.
    Supplier<Stream<Dated>> known = () -> ever.dated().filter(row -> !row.knownOn().isAfter(now));
    known.get().forEach(this::hear);
    this.usualDelays = usualDelays(known.get());
    newMaps(known.get());
  }

  private void hear(Dated row) {
    if (row.isWithdrawal()) {
      if (row.knownOn().isAfter(then)) {
        takenBack.add(row);
      }
      return;
    }
    if (row.knownOn().isAfter(then)) {
      came.put(row.row(), row);
    }
    if (!people.contains(row.row())) {
      knownRows++;
      heard.merge(
          row.row().source().id(),
          row.knownOn(),
          (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  /** The median delay of what the compared night had been told by each source; of few rows none. */
  private Map<String, Long> usualDelays(Stream<Dated> known) {
    var delays = new HashMap<String, List<Long>>();
    known.forEach(
        row -> {
          long days = ChronoUnit.DAYS.between(row.speaksOf(), row.knownOn());
          boolean isTold = !row.isWithdrawal() && !people.contains(row.row());
          if (isTold && !row.knownOn().isAfter(then) && days <= DelayDistribution.MOST_DAYS) {
            delays.computeIfAbsent(row.row().source().id(), source -> new ArrayList<>()).add(days);
          }
        });
    delays.values().removeIf(days -> days.size() < LEAST_ROWS);
    return delays.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> median(e.getValue())));
  }

  private static long median(List<Long> days) {
    return days.stream().sorted().skip((days.size() - 1) / 2).findFirst().orElseThrow();
  }

  private void newMaps(Stream<Dated> known) {
    var newest = new TreeMap<String, LocalDate>();
    known
        .filter(row -> isMap(row.row()) && !row.isWithdrawal() && !row.knownOn().isAfter(then))
        .forEach(
            row ->
                newest.merge(
                    series(row.row()),
                    row.speaksOf(),
                    (one, other) -> one.isAfter(other) ? one : other));
    came.values().stream()
        .filter(row -> isMap(row.row()) && newest.containsKey(series(row.row())))
        .filter(row -> row.speaksOf().isAfter(newest.get(series(row.row()))))
        .forEach(
            row ->
                maps.merge(
                    series(row.row()),
                    new NewMap(
                        row.row().source().name(),
                        areas.contains(row.row()) ? NewMap.Kind.MEASURED : NewMap.Kind.CLAIMED,
                        newest.get(series(row.row())),
                        row.speaksOf()),
                    (one, other) -> one.now().isBefore(other.now()) ? other : one));
    if (mapThen.isPresent() && !mapThen.equals(mapNow)) {
      var map =
          new NewMap(ControlMaps.FOLDER, NewMap.Kind.DRAWN, mapThen.get(), mapNow.orElseThrow());
      maps.put("", map);
    }
  }

  private String series(Citation row) {
    return (areas.contains(row) ? "measured " : "claimed ") + row.source().id();
  }

  private boolean isMap(Citation row) {
    return areas.contains(row) || row.source().kind() == SourceKind.MAP;
  }

  /**
   * What came to be known, and why each conclusion is new or stands no more.
   *
   * @param gained those that are new
   * @param withdrawn those that stand no more
   */
  public Changes of(Collection<Conclusion> gained, Collection<Withdrawal> withdrawn) {
    var causes = new HashMap<Conclusion, ChangeCause>();
    var holders = new HashMap<String, ChangeCause>();
    gained.stream()
        .filter(Control.class::isInstance)
        .forEach(each -> holders.put(each.settlement(), ofGained(each, Map.of())));
    gained.forEach(each -> causes.put(each, ofGained(each, holders)));
    withdrawn.forEach(each -> causes.put(each.conclusion(), ofWithdrawn(each)));
    int told = (int) came.keySet().stream().filter(this::isTold).count();
    var changes = new Changes(causes, List.copyOf(maps.values()), told, knownRows);
    return changes.isBeginning() ? changes.allTold() : changes;
  }

  private boolean isTold(Citation row) {
    return cause(row).equals(Optional.of(ChangeCause.TOLD));
  }

  /**
   * Why a conclusion is new: by its new rows; else by why somebody else holds its place, or another
   * that it names; else, if it rests on no row with a day, by why anybody else holds any place.
   *
   * @param holders why other parties hold places, by their ids
   */
  private ChangeCause ofGained(Conclusion conclusion, Map<String, ChangeCause> holders) {
    var rows = conclusion.citations();
    if (takenBack.stream().anyMatch(isAbout(conclusion))) {
      return first(rows.stream()).orElse(ChangeCause.OTHER);
    }
    var named =
        Stream.concat(
            Stream.of(conclusion.settlement()),
            rows.stream().map(places::get).filter(Objects::nonNull));
    var otherHolders =
        rows.stream().anyMatch(row -> row.day().isPresent())
            ? Map.<String, ChangeCause>of()
            : holders;
    return first(rows.stream())
        .or(() -> named.map(holders::get).filter(Objects::nonNull).min(Comparator.naturalOrder()))
        .or(() -> otherHolders.values().stream().min(Comparator.naturalOrder()))
        .orElse(ChangeCause.AGED);
  }

  private ChangeCause ofWithdrawn(Withdrawal withdrawal) {
    if (withdrawal.rows().isEmpty()) {
      return ChangeCause.AGED;
    }
    var came = withdrawal.rows().stream().filter(row -> !withdrawal.takenBack().contains(row));
    boolean one = withdrawal.rows().size() == 1 && withdrawal.more() == 0;
    // Where it could not be told which row it was, one about the place is the likelier.
    return first(came.filter(row -> one || isAbout(withdrawal.conclusion(), row)))
        .orElse(ChangeCause.OTHER);
  }

  private boolean isAbout(Conclusion conclusion, Citation row) {
    return Stream.ofNullable(came.get(row)).anyMatch(isAbout(conclusion));
  }

  private static Predicate<Dated> isAbout(Conclusion conclusion) {
    return row -> row.settlements().contains(conclusion.settlement());
  }

  private Optional<ChangeCause> first(Stream<Citation> rows) {
    return rows.map(this::cause).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** What the coming of a row means; nothing if it was known before. */
  private Optional<ChangeCause> cause(Citation row) {
    if (row.file().startsWith(MAPS)) {
      return row.day()
          .filter(day -> day.isAfter(then))
          .map(day -> mapThen.isPresent() ? ChangeCause.MAPPED : ChangeCause.TOLD);
    }
    return Optional.ofNullable(came.get(row)).map(this::cause);
  }

  private ChangeCause cause(Dated row) {
    if (people.contains(row.row())) {
      return ChangeCause.OTHER;
    }
    var first = heard.get(row.row().source().id());
    if (first.isAfter(then) && !row.speaksOf().isAfter(first)) {
      return ChangeCause.TOLD;
    }
    if (isMap(row.row())) {
      return ChangeCause.MAPPED;
    }
    var expected = then.minusDays(usualDelays.getOrDefault(row.row().source().id(), 0L));
    return row.speaksOf().isAfter(expected) ? ChangeCause.HAPPENED : ChangeCause.TOLD;
  }
}
