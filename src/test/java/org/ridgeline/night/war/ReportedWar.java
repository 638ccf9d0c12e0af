package org.ridgeline.night.war;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.night.war.War.Claim;
import org.ridgeline.night.war.War.Event;
import org.ridgeline.night.war.War.Place;
import org.ridgeline.night.war.War.Relation;
import org.ridgeline.night.war.War.Speaker;
import org.ridgeline.read.Tables;

/** What tables that were read say of a war, as far as it tells who holds what. */
public final class ReportedWar {

  private ReportedWar() {}

  /** The war that {@code tables} report, on one of its nights. */
  public static War of(Tables tables, LocalDate night) {
    return new War(
        number(night),
        tables.settlements().stream().map(ReportedWar::place).toList(),
        tables.sources().stream().map(ReportedWar::speaker).toList(),
        tables.relations().stream().map(ReportedWar::relation).toList(),
        tables.claims().stream().map(ReportedWar::claim).toList(),
        tables.events().stream()
            .flatMap(
                e ->
                    e.settlements().stream()
                        .map(
                            place ->
                                new Event(
                                    e.id(),
                                    number(e.day()),
                                    number(e.publishedOn()),
                                    place,
                                    e.kind(),
                                    e.actor(),
                                    e.count().orElse(0),
                                    e.source())))
            .toList(),
        List.of(),
        List.of());
  }

  private static int number(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(War.BEGIN, day);
  }

  private static int number(Optional<LocalDate> day) {
    return day.map(ReportedWar::number).orElse(War.EVER);
  }

  private static Place place(Settlement s) {
    // About kilometres, at the latitude of most.
    return new Place(
        s.id(),
        s.partOf(),
        s.kind(),
        (int) Math.round((s.longitude() - 30) / 0.014),
        (int) Math.round((s.latitude() - 50) / 0.009),
        0);
  }

  private static Speaker speaker(Source s) {
    return new Speaker(s.id(), s.party(), s.reliability(), s.republishes());
  }

  private static Relation relation(PartyRelation r) {
    return new Relation(
        r.one(),
        r.other(),
        r.kind().name().toLowerCase(java.util.Locale.ROOT),
        number(r.from()),
        number(r.to()));
  }

  private static Claim claim(ControlClaim c) {
    return new Claim(
        c.id(),
        number(c.asOf()),
        number(c.publishedOn()),
        c.settlement(),
        c.holder(),
        c.extent(),
        c.stance(),
        c.source(),
        c.credibility());
  }
}
