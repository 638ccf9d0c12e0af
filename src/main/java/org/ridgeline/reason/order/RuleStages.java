package org.ridgeline.reason.order;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ridgeline.reason.language.RuleOutline;

/** To which stage of reasoning each rule belongs, by what it concludes and what that serves. */
public final class RuleStages {

  private final Map<Stage, Set<String>> files = new EnumMap<>(Stage.class);

  private RuleStages() {}

  /**
   * A rule that concludes what a survey asks for, which is who holds a place and which losses were
   * claimed, or a notion that such a rule stands upon, belongs to the first stage, one that judges
   * conclusions to the last.
   */
  public static RuleStages of(Collection<RuleOutline> outlines) {
    var stages = new RuleStages();
    stages.files.put(Stage.CONTROL, below(RuleOutline.SURVEYED, outlines));
    stages.files.put(Stage.JUDGEMENT, judging(outlines));
    return stages;
  }

  private static Set<String> judging(Collection<RuleOutline> outlines) {
    var files = new HashSet<String>();
    outlines.stream().filter(RuleOutline::judges).forEach(outline -> files.add(outline.file()));
    return files;
  }

  private static Set<String> below(Set<String> conclusions, Collection<RuleOutline> outlines) {
    var files = new HashSet<String>();
    Deque<RuleOutline> open = new ArrayDeque<>();
    outlines.stream().filter(each -> conclusions.contains(each.concludes())).forEach(open::add);
    while (!open.isEmpty()) {
      var rule = open.remove();
      if (files.add(rule.file())) {
        outlines.stream().filter(rule::standsUpon).forEach(open::add);
      }
    }
    return files;
  }

  /** The stage of the rules of a file. */
  public Stage of(String file) {
    return files.entrySet().stream()
        .filter(stage -> stage.getValue().contains(file))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Stage.ASSESSMENT);
  }
}
