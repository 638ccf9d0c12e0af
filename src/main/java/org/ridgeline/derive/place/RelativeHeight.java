package org.ridgeline.derive.place;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How far a settlement stands above what is around it: its highest ground above the mean of the
 * ground, where that is known; else its point above the mean of the settlements around.
 *
 * <p>The topographic position index of A. Weiss (2001), and the relative relief of G.-H. Smith
 * (1935), in the second case taken over settlements instead of grid cells.
 *
 * @param metres own elevation less the mean elevation around, rounded to the metre; negative in a
 *     hollow
 * @param elevation own elevation in metres above sea level: of its highest ground, or of its point
 * @param places how many places around the mean was taken over, itself not among them; 0 by ground
 * @param reliefMetres from the lowest to the highest ground around, or of these places and itself
 * @param ground the files that tell of the ground; empty if it is by places
 */
public record RelativeHeight(
    String settlement,
    int metres,
    int elevation,
    int places,
    int reliefMetres,
    String ground,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public RelativeHeight {
    citations = List.copyOf(citations);
  }

  /** Whether heights of the ground tell so, and not those of places. */
  public boolean isByGround() {
    return !ground.isEmpty();
  }

  /** How it stands, in a word between the settlement's name and the metres. */
  public String verb() {
    return isByGround() ? "reaches" : "stands";
  }

  /** What it is compared with, in words that follow "the mean of". */
  public String compared() {
    return isByGround()
        ? "the ground around it, at its highest point of %d m by %s".formatted(elevation, ground)
        : places == 1 ? "the one place around it" : "the %d places around it".formatted(places);
  }
}
