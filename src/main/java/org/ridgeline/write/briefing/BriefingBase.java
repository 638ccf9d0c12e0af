package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.write.briefing.BriefingCharts.Sign;
import org.ridgeline.write.chart.BaseMap;
import org.ridgeline.write.chart.BaseMap.Layer;

/** What lies under the places of the map, and in words who drew it. */
public record BriefingBase(BaseMap map) {

  /** What the layers look like. */
  public List<Sign> legend() {
    return drawn()
        .map(
            layer ->
                new Sign(
                    layer.sample(),
                    layer.layer().kind() == LayerKind.ROADS
                        ? "road along its course"
                        : layer.layer().kind().one()))
        .toList();
  }

  /** Who drew each layer, or empty if there is none. */
  public String drawnBy() {
    return drawn()
        .map(layer -> layer.layer().kind().all() + ": " + layer.layer().drawnBy())
        .collect(joining("; "));
  }

  private Stream<Layer> drawn() {
    return map.layers().stream().filter(Layer::isDrawn);
  }

  /** Of which layers more could be seen than is drawn, or empty. */
  public String leftOut() {
    var some = kinds(layer -> layer.isDrawn() && !layer.isAll());
    var none = kinds(layer -> !layer.isDrawn());
    var sentences = new ArrayList<String>();
    if (!some.isEmpty()) {
      sentences.add(
          "Of %s only the largest are drawn, as more could not be told apart."
              .formatted(String.join(" and ", some)));
    }
    if (!none.isEmpty()) {
      sentences.add(
          "No %s are drawn, as so many could not be told apart."
              .formatted(String.join(" or ", none)));
    }
    return String.join(" ", sentences);
  }

  private List<String> kinds(Predicate<Layer> such) {
    return map.layers().stream()
        .filter(such)
        .map(layer -> layer.layer().kind().all())
        .distinct()
        .toList();
  }
}
