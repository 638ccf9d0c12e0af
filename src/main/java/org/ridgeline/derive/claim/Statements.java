package org.ridgeline.derive.claim;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;

/** Measures the claims to each place against each other. */
public final class Statements {

  private static final SpokenDays NONE = new SpokenDays();

  private final Night night;
  private final SortedMap<String, SpokenDays> inHand = new TreeMap<>();
  private final Map<String, SpokenDays> seen = new HashMap<>();
  private final Map<List<String>, SpokenDays> byVoice = new HashMap<>();
  private final Map<String, SpokenDays> spoken = new HashMap<>();
  private final Map<String, SpokenDays> whole = new HashMap<>();
  private final Map<String, SpokenDays> denied = new HashMap<>();
  private final Map<String, SpokenDays> deniedByParty = new HashMap<>();
  private final Map<String, LocalDate> lastOfSource = new HashMap<>();
  private final Map<String, LocalDate> lastOfParty = new HashMap<>();

  private Statements(Collection<ControlClaim> ofOnePlace, Night night) {
    this.night = night;
    ofOnePlace.forEach(this::hear);
    for (var days : List.of(inHand, seen, byVoice, spoken, whole, denied, deniedByParty)) {
      days.values().forEach(SpokenDays::settle);
    }
  }

  /** A fact for each claim, and one for each other party that somebody says has its place. */
  public static List<Object> measure(List<ControlClaim> claims, Night night) {
    var all = new ArrayList<Object>();
    var byPlace = claims.stream().collect(groupingBy(ControlClaim::settlement));
    var measured = new HashMap<String, Statements>();
    byPlace.forEach((place, said) -> measured.put(place, new Statements(said, night)));
    for (var claim : claims) {
      var place = measured.get(claim.settlement());
      all.add(place.statement(claim));
      if (claim.isInHand()) {
        all.addAll(place.otherHolders(claim));
      }
    }
    return all;
  }

  private void hear(ControlClaim claim) {
    var day = claim.asOf();
    var voice = claim.citation().voice();
    var party = claim.citation().party();
    var holder = claim.holder();
    if (claim.isInHand()) {
      add(inHand, holder, claim);
      // Who passes on what another said bears it out no more than the other does itself.
      if (claim.citation().source().republishes().isEmpty()) {
        add(byVoice, List.of(holder, voice), claim);
      }
      if (!claim.isOwnWord()) {
        add(seen, holder, claim);
      }
      if (claim.isWhole()) {
        add(whole, holder, claim);
      }
    } else if (claim.isDenial()) {
      add(denied, holder, claim);
      if (!party.isEmpty()) {
        add(deniedByParty, holder, claim);
      }
    }
    add(spoken, voice, claim);
    lastOfSource.merge(claim.source(), day, Statements::later);
    lastOfParty.merge(party, day, Statements::later);
  }

  private static <K> void add(Map<K, SpokenDays> days, K what, ControlClaim claim) {
    days.computeIfAbsent(what, w -> new SpokenDays()).add(claim.asOf(), claim.citation().voice());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Statement statement(ControlClaim claim) {
    var day = claim.asOf();
    var voice = claim.citation().voice();
    var party = claim.citation().party();
    var holder = claim.holder();
    var same = inHand.getOrDefault(holder, NONE);
    return new Statement(
        claim,
        claim.id(),
        claim.settlement(),
        holder,
        voice,
        party,
        night.daysSince(day),
        same.lastBefore(day) == Statement.NEVER,
        !isLater(lastOfSource, claim.source(), day)
            && !isLater(lastOfSource, claim.citation().source().republishes(), day),
        !party.isEmpty() && isLater(lastOfParty, party, day),
        Math.min(same.lastOfOther(day, voice), same.nextOfOther(day, voice)),
        byVoice.getOrDefault(List.of(holder, voice), NONE).nextAfter(day),
        spoken.get(voice).nextAfter(day),
        whole.getOrDefault(holder, NONE).lastBefore(day),
        denied.getOrDefault(holder, NONE).nextOfOther(day, voice),
        deniedByParty.getOrDefault(holder, NONE).next(day));
  }

  private static boolean isLater(Map<String, LocalDate> last, String who, LocalDate day) {
    return last.getOrDefault(who, day).isAfter(day);
  }

  private List<OtherHolder> otherHolders(ControlClaim claim) {
    var day = claim.asOf();
    return inHand.keySet().stream()
        .filter(other -> !other.equals(claim.holder()))
        .map(
            other -> {
              var said = inHand.get(other);
              return new OtherHolder(
                  claim.id(),
                  claim.settlement(),
                  claim.holder(),
                  other,
                  said.lastBefore(day) != Statement.NEVER,
                  said.last(day),
                  seen.getOrDefault(other, NONE).lastBefore(day),
                  said.nextOfOther(day, claim.citation().voice()));
            })
        .toList();
  }
}
