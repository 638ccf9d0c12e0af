package org.ridgeline.write.chart;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.GeographyLayer;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.read.map.MapLine;

/**
 * What lies under the places of a map, as far as its scale can show it.
 *
 * @param layers of which anything could be seen, in the order in which they are drawn
 */
public record BaseMap(List<Layer> layers) {

  /** How many letters a layer may take, so that it stays quiet and the page small. */
  private static final Map<LayerKind, Integer> LETTERS =
      new EnumMap<>(
          Map.of(
              LayerKind.BUILT_UP, 40_000,
              LayerKind.WATER, 60_000,
              LayerKind.BORDERS, 20_000,
              LayerKind.ROADS, 60_000));

  private static final double SAMPLE = 20;

  private static final Svg NO_PATH = Svg.of("path");

  /**
   * A layer within the frame.
   *
   * @param isDrawn whether any of it is
   * @param isAll whether nothing that could be seen was left out
   */
  public record Layer(GeographyLayer layer, Svg drawing, boolean isDrawn, boolean isAll) {

    /** How it looks, for a legend. */
    public Svg sample() {
      var sample = group(layer.kind());
      if (!layer.areas().isEmpty()) {
        sample.add(path("surface", "M1 8H19V18H1Z"));
      }
      if (!layer.lines().isEmpty()) {
        sample.add(path("usual", layer.areas().isEmpty() ? "M1 10H19" : "M1 4H19"));
      }
      return Svg.drawing("sample", SAMPLE, SAMPLE).set("aria-hidden", "true").add(sample);
    }
  }

  /** What of a theatre's geography lies on a sheet. */
  static BaseMap of(Geography geography, Projection projection, Envelope sheet) {
    var areas = new GeneralizedAreas(projection, sheet);
    var lines = new GeneralizedLines(projection, sheet);
    return new BaseMap(
        geography.layers().stream().flatMap(layer -> drawn(layer, areas, lines).stream()).toList());
  }

  private static Optional<Layer> drawn(
      GeographyLayer layer, GeneralizedAreas areas, GeneralizedLines lines) {
    int letters = LETTERS.get(layer.kind());
    var surface = areas.within(layer.areas(), letters);
    int left = letters - surface.data().length();
    boolean isAll = surface.isAll();
    var paths = new ArrayDeque<Svg>();
    paths.add(path("surface", surface.data()));
    for (var rank : MapLine.Rank.values()) {
      var course = lines.within(layer.lines(), rank, left);
      left -= course.data().length();
      isAll &= course.isAll();
      // Lakes cover the rivers that run through them, and major lines cross minor ones.
      paths.addFirst(path(rank.name().toLowerCase(Locale.ROOT), course.data()));
    }
    var drawing = group(layer.kind()).add(Svg.of("title").text(layer.kind().all()));
    paths.stream().filter(path -> path != NO_PATH).forEach(drawing::add);
    boolean isDrawn = left < letters;
    return isDrawn || !isAll
        ? Optional.of(new Layer(layer, drawing, isDrawn, isAll))
        : Optional.empty();
  }

  List<Svg> drawings() {
    return layers.stream().filter(Layer::isDrawn).map(Layer::drawing).toList();
  }

  private static Svg group(LayerKind kind) {
    return Svg.of("g").set("class", "base " + kind.name().toLowerCase(Locale.ROOT));
  }

  private static Svg path(String style, String data) {
    return data.isEmpty() ? NO_PATH : Svg.of("path").set("class", style).set("d", data);
  }
}
