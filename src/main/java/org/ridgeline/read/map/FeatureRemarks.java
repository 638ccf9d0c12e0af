package org.ridgeline.read.map;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of the features of one map: the same of several in one line. */
final class FeatureRemarks {

  private static final int NAMED = 3;

  private final String file;
  private final Map<String, Told> remarks = new LinkedHashMap<>();

  private final Map<Integer, String> leftOut = new LinkedHashMap<>();

  private record Told(List<Integer> features, String example) {}

  FeatureRemarks(String file) {
    this.file = file;
  }

  /** A feature is not drawn. */
  void leftOut(int feature, BadFeatureException why) {
    leftOut.put(feature, why.getMessage().replace("EXAMPLE", why.example()));
    remark("left out", why.getMessage(), feature, why.example());
  }

  /** Why each feature is left out that is, by its number. */
  Map<Integer, String> leftOut() {
    return leftOut;
  }

  /** A feature is not drawn as it was written. */
  void mended(int feature, String what, String example) {
    remark("mended", what, feature, example);
  }

  private void remark(String done, String why, int feature, String example) {
    remarks
        .computeIfAbsent(done + ": " + why, any -> new Told(new ArrayList<>(), example))
        .features()
        .add(feature);
  }

  /** A line for each sort of remark. */
  List<String> lines() {
    return remarks.entrySet().stream()
        .map(
            each ->
                "%s: %s %s"
                    .formatted(
                        file,
                        names(each.getValue().features()),
                        each.getKey().replace("EXAMPLE", each.getValue().example())))
        .toList();
  }

  private static String names(List<Integer> features) {
    var first = features.stream().limit(NAMED).map(String::valueOf).collect(joining(", "));
    int more = features.size() - NAMED;
    return features.size() == 1
        ? "feature " + first
        : "features " + first + (more > 0 ? " and %,d more".formatted(more) : "");
  }
}
