package org.ridgeline.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.chart.HoldBand.Stretch;
import org.ridgeline.write.chart.PlaceMap.Area;
import org.ridgeline.write.chart.PlaceMap.Line;
import org.ridgeline.write.chart.PlaceMap.Place;
import org.ridgeline.write.chart.ReliabilityChart.Bin;

class ChartsTest {

  @Test
  void textInADrawingShowsAsText() {
    assertThat(Svg.of("text").set("class", "a\"b").text("<script>&").toString())
        .isEqualTo("<text class=\"a&quot;b\">&lt;script&gt;&amp;</text>");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.04, 0",
    "0.04, 0",
    "0.05, 0.1",
    "-0.25, -0.3",
    "9.96, 10",
    "10, 10",
    "1234.56, 1234.6"
  })
  void aCoordinateIsToldToATenth(double value, String told) {
    assertThat(Svg.of("g").set("x", value).toString()).isEqualTo("<g x=\"%s\"/>", told);
  }

  @Test
  void aTrendRunsFromLeftToRightAndMarksTonight() {
    assertThat(TrendLine.of(List.of(0, 50, 100), List.of(), List.of(), "from 0 to 100").toString())
        .isEqualTo(
            "<svg class=\"trend\" viewBox=\"0 0 72 20\" role=\"img\" aria-label=\"from 0 to 100\">"
                + "<path d=\"M3 17L36 10L69 3\"/><circle cx=\"69\" cy=\"3\" r=\"2\"/></svg>");
  }

  @Test
  void aTrendMarksWhereASourceBeginsAndFallsSilent() {
    var marks =
        List.of(
            new TrendLine.Mark(0, true, "One begins"), new TrendLine.Mark(2, false, "One <stops>"));

    assertThat(TrendLine.of(List.of(0, 50, 100), List.of(), marks, "up").toString())
        .contains("<g class=\"begins\"><title>One begins</title><path d=\"M3 14L0 20L6 20Z\"/></g>")
        .contains(
            "<g class=\"stops\"><title>One &lt;stops&gt;</title><path d=\"M69 20L66 14L72 14Z\"/></g>");
  }

  @Test
  void aTrendMarksWhereAPlaceChangedHands() {
    assertThat(TrendLine.of(List.of(0, 50, 100), List.of(0.5, 2.0), List.of(), "up").toString())
        .contains(
            "<path class=\"change\" d=\"M19.5 0V20\"/><path class=\"change\" d=\"M69 0V20\"/>");
  }

  @Test
  void aReliabilityDiagramReachesNoFartherThanItNeedsTo() {
    var unknown = OptionalDouble.empty();
    var diagram =
        ReliabilityChart.of(
            List.of(
                new Bin(0.01, 0, 1234, unknown, unknown),
                new Bin(0.02, 0.04, 7, OptionalDouble.of(0.03), OptionalDouble.of(0.05))),
            "two bins");

    assertThat(diagram.toString())
        .startsWith(
            "<svg class=\"matrix reliability\" viewBox=\"0 0 560 440\" role=\"img\" aria-label=\"two"
                + " bins\">")
        .contains(
            ">5 %</text>",
            "<path class=\"perfect\" d=\"M58 392L544 16\"/>",
            "<path class=\"course\" d=\"M155.2 392L252.4 91.2\"/>",
            "<path class=\"band\" d=\"M252.4 166.4V16\"/>",
            "<circle cx=\"252.4\" cy=\"91.2\" r=\"4.5\"/>",
            ">1,234</text>",
            ">7</text>")
        .doesNotContain(">10 %</text>");
  }

  @Test
  void aReliabilityDiagramWithoutBinsIsEmpty() {
    assertThat(ReliabilityChart.of(List.of(), "none").toString())
        .contains("class=\"perfect\"")
        .doesNotContain("circle", "class=\"course\"");
  }

  @Test
  void aBandIsDividedByTheDaysAndEachPartyHasItsHatching() {
    var band =
        HoldBand.of(List.of(new Stretch(100, 0), new Stretch(150, -1), new Stretch(175, 2)), 200);

    assertThat(band.toString())
        .contains("<g class=\"party-0\"><rect class=\"full\" x=\"1\" y=\"1\" width=\"239\"")
        .contains("<g class=\"nobody\"><rect class=\"sign\" x=\"240\" y=\"1\" width=\"119.5\"")
        .endsWith("<path class=\"hatch\" d=\"M359.5 7H479\"/></g></svg>");
    assertThat(HoldBand.sample(1).toString()).contains("d=\"M1 13L13 1M7 13L19 1\"");
    assertThat(HoldBand.sample(3).toString()).contains("d=\"M7 1V13M13 1V13M19 1V13\"");
    assertThat(HoldBand.sample(4).toString()).isEqualTo(HoldBand.sample(0).toString());
  }

  @Test
  void aBandOfOneDayIsStillSeen() {
    assertThat(HoldBand.of(List.of(new Stretch(100, 1)), 100).toString())
        .contains("x=\"1\" y=\"1\" width=\"1\"");
  }

  @Test
  void aTrendWithoutNightsIsAnEmptyBox() {
    assertThat(TrendLine.of(List.of(), List.of(), List.of(), "nothing").toString())
        .doesNotContain("<path", "<circle");
  }

  @Test
  void aSpanLiesWithinItsLineOfTime() {
    assertThat(TimeSpan.of(0, 50, 100).toString()).contains("<path class=\"said\" d=\"M5 6H60\"/>");
    assertThat(TimeSpan.of(0, 0, 0).toString()).contains("d=\"M5 6H5\"");
  }

  @Test
  void theShapeOfASignTellsThePartyAndItsFillingTheStatus() {
    assertThat(new Marker(0, Status.HELD).sample().toString())
        .contains("<circle")
        .doesNotContain("part\"");
    assertThat(new Marker(1, Status.HELD).sample().toString()).contains("<rect");
    assertThat(new Marker(1, Status.CONTESTED).sample().toString())
        .contains("<path class=\"part\" d=\"M10 3.8H3.8V16.2H10Z\"/>");
    assertThat(new Marker(0, Status.LOST).sample().toString()).contains("mark party-0 lost");
    assertThat(new Marker(-1, Status.UNKNOWN).sample().toString()).contains("mark nobody");
    assertThat(new Marker(2, Status.HELD).sample().toString())
        .contains("M10 1.3L18.8 10L10 18.8L1.3 10Z");
  }

  @Test
  void aNameGoesToTheRightOrElseWhereItCoversNothing() {
    var labels = new Labels(new Envelope(0, 200, 0, 100), 10);

    assertThat(labels.place(50, 50, 5, "Ashford").orElseThrow().anchor()).isEqualTo("start");
    assertThat(labels.place(60, 52, 5, "Birch").orElseThrow().anchor()).isEqualTo("end");
    assertThat(labels.place(100, 80, 5, "Cedar").orElseThrow().anchor()).isEqualTo("start");
  }

  @Test
  void aNameWithoutRoomIsLeftOut() {
    var labels = new Labels(new Envelope(0, 20, 0, 20), 10);

    assertThat(labels.place(10, 10, 5, "Ashford")).isEmpty();
  }

  @Test
  void aVeryLongNameIsCutShort() {
    assertThat(Labels.brief("A".repeat(10_000))).isEqualTo("A".repeat(23) + "\u2026");
    assertThat(Labels.brief("Ashford")).isEqualTo("Ashford");
  }

  @Test
  void northIsUpEastIsRightAndAKilometreIsAsLongBothWays() {
    var corners = List.of(new Coordinate(37, 48), new Coordinate(38, 49));
    var projection = Projection.showing(corners, 900);
    var middle = projection.at(37.5, 48.5);
    var north = projection.at(37.5, 48.6);
    var east = projection.at(37.6, 48.5);

    assertThat(north.x).isEqualTo(middle.x);
    assertThat(north.y).isLessThan(middle.y);
    assertThat(east.x).isGreaterThan(middle.x);
    assertThat((middle.y - north.y) / projection.unitsPerKm()).isBetween(11.11, 11.13);
    // A tenth of a degree of longitude at 48.5 degrees north is 7.4 km.
    assertThat((east.x - middle.x) / projection.unitsPerKm()).isBetween(7.3, 7.5);
  }

  @Test
  void theMapFramesTheFirstPlacesAndNamesTheFirstAsLinks() {
    var ashford = place("Ashford", 1, 30.0, 50.0);
    var birch = place("Birch", 2, 30.2, 50.1);
    var far = place("Farham", 3, 35.0, 55.0);
    var places = List.of(ashford, birch, far);
    var map =
        PlaceMap.of(
                places,
                List.of(new Line(true, ashford, birch), new Line(false, birch, far)),
                List.of(),
                new BaseMap(List.of()),
                2,
                "A map")
            .toString();

    assertThat(PlaceMap.shown(places, 2)).containsExactly(ashford, birch);
    assertThat(map)
        .startsWith("<svg class=\"map\" viewBox=\"0 0 900 ")
        .contains("aria-label=\"A map\"")
        .contains("<a href=\"#Ashford\" class=\"point first\" data-place=\"Ashford\">")
        .contains(
            "<tspan class=\"rank\">1 </tspan>Ashford<tspan class=\"height\"> 200</tspan></text>")
        .contains(" km</text>", ">N</text>")
        .doesNotContain("Farham");
  }

  @Test
  void anAreaIsDrawnWithinTheSheet() {
    var places = List.of(place("Ashford", 1, 30.0, 50.0), place("Birch", 2, 30.2, 50.1));
    var all = new GeometryFactory().toGeometry(new Envelope(-170, 170, -80, 80));

    assertThat(
            PlaceMap.of(places, List.of(), List.of(new Area(1, all)), new BaseMap(List.of()), 2, "")
                .toString())
        .contains("<pattern id=\"held-1\"", "rotate(135)")
        .contains(
            "<path class=\"area party-1\" fill=\"url(#held-1)\" d=\"M-4 704.8L904 704.8L904 -4L-4 -4L-4 704.8Z\"/>");
  }

  @Test
  void placesWithTheSameFiguresShareAPointAndTheFirstIsNamed() {
    var matrix =
        RiskMatrix.of(
                List.of(
                    point("Ashford", 1, 60, 70),
                    point("Birch", 2, 60, 70),
                    point("Cedar", 3, 5, 5)),
                "A matrix")
            .toString();

    assertThat(matrix)
        .contains("<a href=\"#Ashford\" class=\"point\" data-place=\"Ashford\">")
        .contains("<title>Ashford, Birch: threat 60, stakes 70</title>")
        .contains(">1 Ashford +1</text>", ">3 Cedar</text>")
        .contains("Pressed, and much at stake", "score 50");
  }

  @Test
  void aLineBelowASignEndsAtTheLeastThatStakesCanBe() {
    var assumed =
        new RiskMatrix.Place(
            "ashford", "Ashford", 1, 60, 50, 0, new Marker(0, Status.HELD), "#Ashford");

    assertThat(RiskMatrix.of(List.of(assumed), "words").toString())
        .contains("<path class=\"assumed\" d=\"M551.2 264V516\"")
        .contains("<title>Ashford: threat 60, stakes 50, at least 0</title>");
    assertThat(RiskMatrix.of(List.of(point("Birch", 1, 60, 50)), "words").toString())
        .doesNotContain("assumed");
  }

  private static RiskMatrix.Place point(String name, int rank, int threat, int stakes) {
    return new RiskMatrix.Place(
        name, name, rank, threat, stakes, stakes, new Marker(0, Status.HELD), "#" + name);
  }

  private static Place place(String name, int rank, double longitude, double latitude) {
    return new Place(
        name,
        name,
        rank,
        50,
        longitude,
        latitude,
        OptionalInt.of(200),
        new Marker(0, Status.HELD),
        "#" + name);
  }
}
