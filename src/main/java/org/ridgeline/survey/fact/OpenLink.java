package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * A road or railway that is of use to the holder of a settlement: no hostile or neutral party is
 * known to hold its other end.
 *
 * @param other the id of the place at its other end
 * @param premises who holds its two ends, as far as that is known
 */
public record OpenLink(String settlement, String other, LinkedTo link, List<Control> premises)
    implements AboutSettlement, Surveyed {

  public OpenLink {
    premises = List.copyOf(premises);
  }

  /** Whether it is a road or a railway. */
  public LinkKind kind() {
    return link.kind();
  }

  @Override
  public List<Control> controls() {
    return List.of();
  }

  @Override
  public List<Citation> measured() {
    return link.citations();
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, other);
  }
}
