package org.ridgeline.importing.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.mapping.PlaceMapping.Limits;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.text.NormalizedName;

/** Which known place each place of a gazetteer is: by a code, else by name and point or region. */
final class PlaceMatches {

  /** Of two candidates, one that is less than half as far is meant. */
  private static final double CLEARLY = 2;

  private static final Reason FITS_BETTER =
      Reason.fault(
          "name", "has the name of a known place near by, which another row fits better", "");

  private final Gazetteer gazetteer;
  private final Limits limits;
  private final Geodesics index;
  private final Map<String, Settlement> byId = new HashMap<>();
  private final Map<String, Settlement> byGeonames = new HashMap<>();
  private final Map<String, Settlement> byPcode = new HashMap<>();

  PlaceMatches(List<Settlement> settlements, Gazetteer gazetteer, Limits limits) {
    this.gazetteer = gazetteer;
    this.limits = limits;
    this.index = new Geodesics(settlements);
    for (var each : settlements) {
      byId.put(each.id(), each);
      each.codes()
          .geonamesId()
          .ifPresent(number -> byGeonames.putIfAbsent(String.valueOf(number), each));
      if (!each.codes().pcode().isEmpty()) {
        byPcode.putIfAbsent(each.codes().pcode(), each);
      }
    }
  }

  /**
   * A place of the gazetteer and the known one that it fits.
   *
   * @param rank how well: 0 by a code, 1 by its name, 2 by another name, 3 by its point alone
   * @param km how far they are apart; 0 if that is not known
   */
  private record Fit(GazetteerPlace place, Settlement known, int rank, double km) {}

  /**
   * What was found.
   *
   * @param known the id of the known place, by the key of the other
   * @param unclear why none could be told, by the key
   */
  record Found(Map<String, String> known, Map<String, Reason> unclear) {}

  /** Whether a place may be one that is known; if not, it surely is none. */
  boolean mayBeKnown(GazetteerPlace place) {
    return byGeonames.containsKey(place.geonamesId())
        || byPcode.containsKey(place.pcode())
        || !gazetteer.named(place.name()).isEmpty()
        || place.aliases().stream().anyMatch(alias -> !gazetteer.named(alias).isEmpty());
  }

  /** Finds them all: no known place is found for two others. */
  Found find(Collection<GazetteerPlace> places) {
    var found = new Found(new HashMap<>(), new HashMap<>());
    var byKnown = new TreeMap<String, List<Fit>>();
    for (var place : places) {
      fit(place, found)
          .ifPresent(
              fit -> byKnown.computeIfAbsent(fit.known().id(), id -> new ArrayList<>()).add(fit));
    }
    byKnown.forEach((id, fits) -> choose(id, fits, found));
    return found;
  }

  private Optional<Fit> fit(GazetteerPlace place, Found found) {
    var byCode =
        Optional.ofNullable(byGeonames.get(place.geonamesId()))
            .or(() -> Optional.ofNullable(byPcode.get(place.pcode())));
    if (byCode.isPresent()) {
      return byCode.map(known -> new Fit(place, known, 0, 0));
    }
    var fits = new ArrayList<>(named(place, List.of(place.name(), place.asciiName()), 1));
    // Without a point or a region another name says too little.
    if (fits.isEmpty() && (place.position().isPresent() || !place.region().isEmpty())) {
      fits.addAll(named(place, place.aliases(), 2));
    }
    if (fits.isEmpty() && limits.placeKm() > 0) {
      place
          .position()
          .flatMap(at -> index.nearest(at.longitude(), at.latitude(), limits.placeKm()))
          .filter(near -> isAlike(place, near.settlement()) && isFree(place, near.settlement()))
          .ifPresent(near -> fits.add(new Fit(place, near.settlement(), 3, near.km())));
    }
    if (fits.isEmpty() && !isOfNames(place) && isNamesake(place)) {
      found.unclear().put(place.key(), FITS_BETTER);
    }
    fits.sort(Comparator.comparingDouble(Fit::km).thenComparing(fit -> fit.known().id()));
    if (fits.size() > 1 && !isClearly(fits.get(0), fits.get(1))) {
      found
          .unclear()
          .put(
              place.key(),
              Reason.fault(
                  "name",
                  "may be one of several known places",
                  "%s or %s; give it to one of them by hand"
                      .formatted(fits.get(0).known().id(), fits.get(1).known().id())));
      return Optional.empty();
    }
    return fits.stream().findFirst();
  }

  private List<Fit> named(GazetteerPlace place, List<String> names, int rank) {
    return names.stream()
        .filter(name -> !name.isEmpty())
        .flatMap(name -> gazetteer.named(name).stream())
        .distinct()
        .map(byId::get)
        .filter(known -> isAlike(place, known) && (rank > 2 || isFree(place, known)))
        .map(known -> new Fit(place, known, rank, km(place, known)))
        .filter(fit -> fit.km() <= limits.nameKm() && isOfRegion(fit))
        .toList();
  }

  /** Whether a row can only name places that are known. */
  private static boolean isOfNames(GazetteerPlace place) {
    return place.position().isEmpty();
  }

  /** Whether a known place near by has the name, and got its code by another row. */
  private boolean isNamesake(GazetteerPlace place) {
    return !named(place, List.of(place.name(), place.asciiName()), 3).isEmpty();
  }

  private static double km(GazetteerPlace place, Settlement known) {
    return place
        .position()
        .map(at -> Geodesics.km(at.longitude(), at.latitude(), known))
        .orElse(0.0);
  }

  /** A dam has the name of its town, and is another place. */
  private static boolean isAlike(GazetteerPlace place, Settlement known) {
    return place
        .kind()
        .filter(SettlementKind::isStructure)
        .map(kind -> kind == known.kind())
        .orElse(!known.kind().isStructure());
  }

  /** Whether a known place has no other code of the same sort. */
  private static boolean isFree(GazetteerPlace place, Settlement known) {
    return (place.geonamesId().isEmpty() || known.codes().geonamesId().isEmpty())
        && (place.pcode().isEmpty() || known.codes().pcode().isEmpty());
  }

  /** A point says more than a region, of which everybody has another name. */
  private static boolean isOfRegion(Fit fit) {
    var region = fit.place().region();
    return fit.place().position().isPresent()
        || region.isEmpty()
        || fit.known().region().isEmpty()
        || NormalizedName.of(region).equals(NormalizedName.of(fit.known().region()));
  }

  private static boolean isClearly(Fit best, Fit next) {
    return best.rank() < next.rank()
        || (best.rank() == next.rank() && best.km() * CLEARLY < next.km());
  }

  private static void choose(String id, List<Fit> fits, Found found) {
    fits.sort(
        Comparator.comparingInt(Fit::rank)
            .thenComparingDouble(Fit::km)
            .thenComparing(fit -> fit.place().key()));
    boolean isClear = fits.size() == 1 || isClearly(fits.get(0), fits.get(1));
    for (int i = 0; i < fits.size(); i++) {
      var place = fits.get(i).place();
      if (i == 0 && isClear) {
        found.known().put(place.key(), id);
      } else {
        found
            .unclear()
            .put(
                place.key(),
                isClear
                    ? FITS_BETTER
                    : Reason.fault("name", "fits a known place as well as another row does", id));
      }
    }
  }
}
