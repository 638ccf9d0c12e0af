package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.write.Wording;
import org.ridgeline.write.briefing.BriefingCharts.Sign;
import org.ridgeline.write.chart.BaseMap;

/** What lies under the places of the map, and in words who drew it. */
public record BriefingBase(BaseMap map) {

  /** What the layers look like. */
  public List<Sign> legend() {
    return map.layers().stream()
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
    return map.layers().stream()
        .map(layer -> layer.layer().kind().all() + ": " + layer.layer().drawnBy())
        .collect(joining("; "));
  }

  /** The layers of which more could be seen than is drawn, in a sentence, or empty. */
  public String leftOut() {
    var layers =
        map.layers().stream()
            .filter(layer -> !layer.isAll())
            .map(layer -> layer.layer().kind().all())
            .distinct()
            .toList();
    return layers.isEmpty()
        ? ""
        : "Of %s only the largest are drawn, as more could not be told apart."
            .formatted(Wording.several(layers));
  }
}
