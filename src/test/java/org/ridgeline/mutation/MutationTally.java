package org.ridgeline.mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ridgeline.mutation.MutationRun.Verdict;

/** How many mutants were killed, by folder, and which were not. */
record MutationTally(List<Accepted> accepted, Map<Mutant, Verdict> verdicts) {

  private static final String LINE = "%-16s %7s %9s %9s %8s %8s%n";

  /** A line for each folder and one for all. */
  String scores() {
    var byFolder =
        verdicts.keySet().stream().collect(groupingBy(Mutant::folder, TreeMap::new, toList()));
    return LINE.formatted("", "killed", "survived", "accepted", "invalid", "percent")
        + byFolder.entrySet().stream()
            .map(folder -> line(folder.getKey(), folder.getValue()::contains))
            .collect(joining())
        + line("all", mutant -> true);
  }

  private String line(String name, Predicate<Mutant> which) {
    return LINE.formatted(
        name,
        count(which, Verdict.KILLED),
        count(which.and(this::isOpen), Verdict.SURVIVED),
        count(which.and(m -> !isOpen(m)), Verdict.SURVIVED),
        count(which, Verdict.INVALID),
        percent(which));
  }

  private long count(Predicate<Mutant> which, Verdict verdict) {
    return verdicts.entrySet().stream()
        .filter(each -> each.getValue() == verdict && which.test(each.getKey()))
        .count();
  }

  /** Of the mutants that a case could kill, how many in a hundred one does, rounded down. */
  int percent() {
    return percent(mutant -> true);
  }

  private int percent(Predicate<Mutant> which) {
    long killed = count(which, Verdict.KILLED);
    long survived = count(which.and(this::isOpen), Verdict.SURVIVED);
    return killed + survived == 0 ? 100 : (int) (100 * killed / (killed + survived));
  }

  private boolean isOpen(Mutant mutant) {
    return accepted.stream().noneMatch(a -> a.covers(mutant));
  }

  /** What was accepted as a survivor and is none, or is no mutant any more. */
  List<Accepted> noLongerSurviving() {
    return accepted.stream()
        .filter(
            a ->
                verdicts.entrySet().stream()
                    .noneMatch(
                        each -> each.getValue() == Verdict.SURVIVED && a.covers(each.getKey())))
        .toList();
  }

  /** The scores, then every survivor with where it stands and what it is. */
  String report() {
    return scores()
        + "\nSurvivors: write a case that fails with the second line, or accept it with a reason.\n\n"
        + verdicts.entrySet().stream()
            .filter(each -> each.getValue() == Verdict.SURVIVED && isOpen(each.getKey()))
            .map(each -> "rules/" + each.getKey() + "\n")
            .collect(joining());
  }
}
