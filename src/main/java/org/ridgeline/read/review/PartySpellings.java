package org.ridgeline.read.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.text.InvisibleCharacters;
import org.ridgeline.read.text.Lookalikes;

/**
 * Reads the parties of rows as their sources write them, and tells of those that nobody speaks for:
 * one misspelt row would otherwise be a new belligerent.
 */
public final class PartySpellings {

  private final Parties known;
  private Parties used = Parties.of(List.of());
  private final Map<String, Seen> odd = new LinkedHashMap<>();

  /** Actors that stand in rows as they are to be read, and of which nothing is to be told. */
  private final Set<String> plain = new HashSet<>();

  /** The first row in which something stands, and how many there are. */
  private static final class Seen {
    private final String place;
    private final String what;
    private int rows;

    private Seen(String place, String what) {
      this.place = place;
      this.what = what;
    }
  }

  /**
   * The spellings of these parties.
   *
   * @param table those that have names of their own
   * @param sources that may speak for others
   */
  public PartySpellings(List<Party> table, List<Source> sources) {
    this.known =
        Parties.of(table, sources.stream().map(Source::party).filter(p -> !none(p)).toList());
  }

  /** The parties that rows may name. */
  public Parties known() {
    return known;
  }

  /** Takes note of how rows write the parties that no source speaks for. */
  public void learn(Stream<String> written) {
    var isKnown = new HashMap<String, Boolean>();
    used =
        Parties.of(
            written
                .filter(p -> !isKnown.computeIfAbsent(p, any -> known.spelling(any).isPresent()))
                .toList());
  }

  private static boolean none(String party) {
    return Parties.isNoParty(party);
  }

  /** A source with its party as most sources write it. */
  public Source of(Source source, String place) {
    if (source.party().isEmpty()) {
      return source;
    }
    if (none(source.party())) {
      see(
          place,
          "party: '%s' names no party and was read as empty; leave the cell empty",
          source.party());
      return source.speakingFor("");
    }
    int several = known.several(source.party()).size();
    // An alliance may be called by both of its names, as M23/AFC.
    if (several > 1 && source.party().indexOf('/') < 0) {
      see(
          place,
          "party: '%s' names "
              + several
              + " parties; write the one for which the source speaks, or none",
          source.party());
    }
    return source.speakingFor(read("party", source.party(), place));
  }

  /** A report with its actor as sources write it. */
  public EventReport of(EventReport event) {
    if (event.actor().isEmpty() || plain.contains(event.actor())) {
      return event;
    }
    var place = event.citation().place();
    if (known.isNobody(event.actor())) {
      see(
          place,
          "actor: '%s' names no party and was read as empty; leave the cell empty",
          event.actor());
      return event.actedBy("");
    }
    int several = severalIn(event.actor());
    if (several > 1) {
      see(
          place,
          "actor: '%s' names "
              + several
              + " parties and was read as empty; write a row for each, or leave the cell empty",
          event.actor());
      return event.actedBy("");
    }
    var party = read("actor", event.actor(), place);
    if (party.equals(event.actor()) && (known.isEmpty() || isSpelling(party))) {
      plain.add(party);
    }
    return party.equals(event.actor()) ? event : event.actedBy(party);
  }

  /** A claim with its holder as sources write it. */
  public ControlClaim of(ControlClaim claim) {
    var party = readOne("holder", claim.holder(), claim.citation().place());
    return party.equals(claim.holder()) ? claim : claim.heldBy(party);
  }

  /** What was measured of an area, with its holder as sources write it. */
  public AreaMeasurement of(AreaMeasurement area) {
    return area.heldBy(readOne("holder", area.holder(), area.citation().place()));
  }

  /** A relation with both parties as sources write them. */
  public PartyRelation of(PartyRelation relation) {
    var place = relation.citation().place();
    return relation.between(
        readOne("one", relation.one(), place), readOne("other", relation.other(), place));
  }

  private String readOne(String column, String written, String place) {
    if (known.isNobody(written)) {
      throw new BadRowException(
          column, "'%s' names no party; name the one that the source speaks of".formatted(written));
    }
    int several = severalIn(written);
    if (several > 1) {
      throw new BadRowException(
          column,
          "'%s' names %d parties; write one, and a row for each of the others"
              .formatted(written, several));
    }
    return read(column, written, place);
  }

  private boolean isSpelling(String party) {
    return known.spelling(party).filter(party::equals).isPresent();
  }

  private int severalIn(String party) {
    return known.spelling(party).isPresent() ? 1 : known.several(party).size();
  }

  private String read(String column, String written, String place) {
    var spelling = known.spelling(written);
    if (spelling.isEmpty()) {
      var party = used.spelling(written).orElse(InvisibleCharacters.removedFromCode(written));
      if (!known.isEmpty()) {
        see(
            place,
            column + ": no source speaks for the party '%s'; " + escaped(known.hint(written)),
            party);
      }
      return party;
    }
    Optional<Lookalikes.Stranger> stranger = Lookalikes.between(written, spelling.get());
    stranger.ifPresent(
        s ->
            see(
                place,
                column
                    + ": '%s' has "
                    + escaped(s.letter())
                    + " and was read as '"
                    + escaped(spelling.get())
                    + "'; write it so",
                written));
    return spelling.get();
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  /** The column does not tell parties apart: one line speaks of all rows with one. */
  private void see(String place, String what, String written) {
    var told = what.formatted(written);
    odd.computeIfAbsent(told.substring(told.indexOf(':')), t -> new Seen(place, told)).rows++;
  }

  /** Says of each odd party, once, where it stands first and in how many rows. */
  public List<String> warnings() {
    var warnings = new ArrayList<String>();
    for (var seen : odd.values()) {
      warnings.add("%s: %s (%s)".formatted(seen.place, seen.what, RowCount.of(seen.rows)));
    }
    return warnings;
  }
}
