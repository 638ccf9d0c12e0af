package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ridgeline.fact.AboutSettlement;
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
 * @param group the places of its side that are enclosed together, with it or beside it
 * @param own who holds it
 */
public record Enclosure(String settlement, String holder, EnclosedGroup group, Control own)
    implements AboutSettlement, Surveyed {

  /** The places that are enclosed with it, in words that follow its name; empty if it is alone. */
  public String others() {
    return group.isAlone(settlement)
        ? ""
        : ", nor out of %s, which it still reaches"
            .formatted(English.list(group.namesBut(settlement)));
  }

  /** What closes the ways out, in words behind a colon. */
  public String words() {
    return group.words();
  }

  @Override
  public List<Control> controls() {
    return group.controls();
  }

  @Override
  public List<Control> premises() {
    return Stream.concat(Stream.of(own), controls().stream()).distinct().toList();
  }

  @Override
  public List<Citation> measured() {
    return group.measured();
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, group.ways().size());
  }
}
