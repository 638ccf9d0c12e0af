package org.ridgeline.derive.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

class LinksTest {

  private static final Source ATLAS =
      new Source("atlas", "Atlas", SourceKind.REFERENCE, "", Reliability.A, "");

  @Test
  void aLinkIsSeenFromBothEnds() {
    assertThat(measure(link("L1", "ash", "birch", "A1", 7)))
        .extracting(LinkedTo::settlement, LinkedTo::other, LinkedTo::distanceKm)
        .containsExactlyInAnyOrder(tuple("ash", "birch", 7.0), tuple("birch", "ash", 7.0));
  }

  @Test
  void aLinkThatTwoRowsTellOfIsOneLinkThatCitesBoth() {
    assertThat(measure(link("L1", "ash", "birch", "A1", 7), link("L2", "birch", "ash", "A1", 6)))
        .hasSize(2)
        .allSatisfy(linked -> assertThat(linked.distanceKm()).isEqualTo(6))
        .allSatisfy(
            linked ->
                assertThat(linked.citations())
                    .extracting(Citation::row)
                    .containsExactly("L1", "L2"));
  }

  @Test
  void roadsOfTwoNamesAreTwoLinks() {
    assertThat(measure(link("L1", "ash", "birch", "A1", 7), link("L2", "ash", "birch", "B2", 8)))
        .hasSize(4);
  }

  private static List<LinkedTo> measure(Link... links) {
    return Links.measure(List.of(links), Map.of());
  }

  private static Link link(String id, String start, String end, String name, double km) {
    return new Link(
        id,
        start,
        end,
        LinkKind.ROAD,
        name,
        OptionalDouble.of(km),
        new Citation("links.csv", 2, id, ATLAS, "", "atlas", 2));
  }
}
