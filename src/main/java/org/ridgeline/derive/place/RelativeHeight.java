package org.ridgeline.derive.place;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How far a settlement stands above the settlements around it.
 *
 * <p>The topographic position index of A. Weiss (2001), taken over settlements instead of grid
 * cells: own elevation less the mean elevation of the places around.
 *
 * @param metres own elevation less the mean around, rounded to the metre; negative in a hollow
 * @param elevation own elevation in metres above sea level
 * @param places how many places around the mean was taken over, itself not among them
 */
public record RelativeHeight(
    String settlement, int metres, int elevation, int places, List<Citation> citations)
    implements AboutSettlement, Cited {

  public RelativeHeight {
    citations = List.copyOf(citations);
  }
}
