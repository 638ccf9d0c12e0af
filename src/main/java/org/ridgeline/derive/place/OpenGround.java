package org.ridgeline.derive.place;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How far the ground beyond a settlement runs, in an eighth of the horizon, before the next place.
 *
 * <p>It tells what the gazetteer knows, not what a map shows. In an eighth where no place is known
 * at all the gazetteer may simply end, or a sea begin; there is no such fact for it.
 *
 * @param direction the wind in the middle of that eighth
 * @param bearing the same in degrees clockwise from north, 0 to 315
 * @param other the next place, not counting those so close that they make one position
 * @param freeKm how far away that is, in kilometres, to 10 m
 * @param beside how many places are known no further away in the emptier of the two eighths beside
 *     it; if there are some, this one is a gap among places and not the gazetteer's edge
 */
public record OpenGround(
    String settlement,
    Compass direction,
    double bearing,
    String other,
    double freeKm,
    int beside,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public OpenGround {
    citations = List.copyOf(citations);
  }
}
