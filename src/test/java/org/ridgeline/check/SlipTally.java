package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;

/** How many slips of each kind were told, and how well. */
record SlipTally(List<SlipOutcome> outcomes) {

  static SlipTally of(List<SlipOutcome> outcomes) {
    return new SlipTally(outcomes);
  }

  /** Of those that are faults, and not another valid rule, case or threshold. */
  int percentTold() {
    long faults = outcomes.stream().filter(each -> !each.isNoFault() && !each.isCaught()).count();
    return (int) (100 * outcomes.stream().filter(SlipOutcome::isTold).count() / faults);
  }

  @Override
  public String toString() {
    var kinds = outcomes.stream().collect(groupingBy(o -> o.slip().kind(), TreeMap::new, toList()));
    return "%-24s%6s%6s%10s%9s%8s%8s%n"
            .formatted("slips", "tried", "told", "by a case", "no fault", "silent", "others")
        + kinds.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).collect(joining())
        + row("all", outcomes)
        + "%d %% of the faults told within a line with a remedy; not so:%n".formatted(percentTold())
        + outcomes.stream()
            .filter(o -> (!o.isNoFault() && !o.isCaught() && !o.isTold()) || o.others() > 2)
            .map(SlipOutcome::toString)
            .collect(joining());
  }

  private static String row(String kind, List<SlipOutcome> some) {
    return "%-24s%6d%6d%10d%9d%8d%8d%n"
        .formatted(
            kind,
            some.size(),
            some.stream().filter(SlipOutcome::isTold).count(),
            some.stream().filter(SlipOutcome::isCaught).count(),
            some.stream().filter(SlipOutcome::isNoFault).count(),
            some.stream().filter(SlipOutcome::isSilent).count(),
            some.stream().mapToInt(SlipOutcome::others).max().orElse(0));
  }
}
