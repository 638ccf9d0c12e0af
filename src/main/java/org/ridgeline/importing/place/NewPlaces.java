package org.ridgeline.importing.place;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.text.Lookalikes;

/** The rows of places that the input does not have, with ids and names that no other place has. */
final class NewPlaces {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´]");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  private final Gazetteer gazetteer;
  private final KnownPlaces known;
  private final Map<String, String> namesOfRegions;
  private final Map<String, String> learned;
  private final int mostAliases;
  private final Set<String> ids = new HashSet<>();

  /**
   * Names of one theatre.
   *
   * @param namesOfRegions what the gazetteer calls its regions, by their codes
   * @param learned what known places call them
   */
  NewPlaces(
      Gazetteer gazetteer,
      KnownPlaces known,
      Map<String, String> namesOfRegions,
      Map<String, String> learned,
      int mostAliases) {
    this.gazetteer = gazetteer;
    this.known = known;
    this.namesOfRegions = namesOfRegions;
    this.learned = learned;
    this.mostAliases = mostAliases;
  }

  /** A place, the id that it gets, and the cells of its row. */
  record Row(String id, GazetteerPlace place, Map<String, String> cells) {}

  /** The rows, in the order of their ids. */
  List<Row> rows(Collection<GazetteerPlace> places) {
    var homonyms = places.stream().collect(groupingBy(NewPlaces::slug, counting()));
    var closer = places.stream().collect(groupingBy(this::slugWithRegion, counting()));
    return places.stream()
        .sorted(Comparator.comparing(GazetteerPlace::key))
        .map(place -> row(place, id(place, homonyms, closer)))
        .sorted(Comparator.comparing(Row::id))
        .toList();
  }

  private String id(GazetteerPlace place, Map<String, Long> homonyms, Map<String, Long> closer) {
    var slug = slug(place);
    if (!slug.isEmpty() && homonyms.get(slug) == 1 && isFree(slug)) {
      return slug;
    }
    var withRegion = slugWithRegion(place);
    if (!slug.isEmpty() && closer.get(withRegion) == 1 && isFree(withRegion)) {
      return withRegion;
    }
    var number = place.geonamesId().isEmpty() ? sluggish(place.id()) : place.geonamesId();
    var numbered = joined(slug.isEmpty() ? "place" : slug, number);
    var id = numbered;
    for (int i = 2; !isFree(id); i++) {
      id = numbered + "-" + i;
    }
    return id;
  }

  /** An id that another place goes by would take from it what rows say of it. */
  private boolean isFree(String id) {
    return gazetteer.named(id).isEmpty() && ids.add(id);
  }

  private static String slug(GazetteerPlace place) {
    var slug = sluggish(place.asciiName());
    return slug.isEmpty() ? sluggish(place.name()) : slug;
  }

  private String slugWithRegion(GazetteerPlace place) {
    return joined(slug(place), sluggish(region(place)));
  }

  private static String joined(String slug, String more) {
    return more.isEmpty() ? slug : slug + "-" + more;
  }

  private static String sluggish(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    bare = APOSTROPHES.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c))) {
      return "";
    }
    return GAPS.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
  }

  private String region(GazetteerPlace place) {
    if (!place.region().isEmpty()) {
      return place.region();
    }
    var code = place.regionCode();
    return learned.getOrDefault(code, namesOfRegions.getOrDefault(code, code));
  }

  /** How many places have a region of which only the code is known, by the code. */
  SortedMap<String, Long> withoutRegion(Collection<GazetteerPlace> places) {
    return places.stream()
        .filter(place -> !place.regionCode().isEmpty())
        .map(this::region)
        .filter(region -> region.chars().anyMatch(Character::isDigit))
        .collect(groupingBy(region -> region, TreeMap::new, counting()));
  }

  private Row row(GazetteerPlace place, String id) {
    var cells = new TreeMap<String, String>();
    var at = place.position().orElseThrow();
    cells.put("id", id);
    cells.put("name", name(place));
    cells.put("aliases", String.join("|", aliases(place)));
    cells.put("kind", place.kind().orElseThrow().name().toLowerCase(Locale.ROOT));
    cells.put("region", region(place));
    cells.put("longitude", at.longitudeText());
    cells.put("latitude", at.latitudeText());
    place.elevation().ifPresent(metres -> cells.put("elevation_m", String.valueOf(metres)));
    cells.put("source", place.source());
    cells.put("geonames_id", place.geonamesId());
    cells.put("pcode", place.pcode());
    return new Row(id, place, cells);
  }

  /** Rows that name a place which is known must go on to mean that one. */
  private String name(GazetteerPlace place) {
    var name =
        Lookalikes.stranger(place.name()).map(Lookalikes.Stranger::meant).orElse(place.name());
    return known.isNameOfOther(name)
        ? "%s (%s)".formatted(name, region(place).isEmpty() ? place.id() : region(place))
        : name;
  }

  private List<String> aliases(GazetteerPlace place) {
    return place.aliases().stream()
        .filter(alias -> !known.isNameOfOther(alias))
        .limit(mostAliases)
        .toList();
  }

  /**
   * What known places call the regions of a gazetteer: of several names that of most places.
   *
   * @param names the names that known places have for a code, each as often as it was met
   */
  static Map<String, String> learned(Map<String, List<String>> names) {
    var learned = new HashMap<String, String>();
    names.forEach(
        (code, each) -> {
          var counts = new TreeMap<>(each.stream().collect(groupingBy(name -> name, counting())));
          counts.entrySet().stream()
              .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
              .filter(most -> most.getValue() * 2 > each.size())
              .ifPresent(most -> learned.put(code, most.getKey()));
        });
    return learned;
  }
}
