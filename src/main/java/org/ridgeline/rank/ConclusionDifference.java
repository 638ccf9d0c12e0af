package org.ridgeline.rank;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Control;

/**
 * What is different between the conclusions of two nights.
 *
 * <p>A finding stands as long as its rule finds as much for its place, be it with other numbers or
 * in other words; who holds a place stands as long as status and holder do.
 *
 * @param withdrawn what stood and stands no more
 * @param gained what stands and did not
 * @param kept what stood, with what stands of it now
 */
public record ConclusionDifference(
    Set<Conclusion> withdrawn, Set<Conclusion> gained, Map<Conclusion, Conclusion> kept) {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** Whatever has one subject is one conclusion, or several of one rule, told apart by words. */
  private record Subject(String settlement, String conclusion) {

    static Subject of(Conclusion conclusion) {
      return new Subject(
          conclusion.settlement(),
          conclusion instanceof Control control
              ? control.status() + " " + control.holder()
              : conclusion.rule().id());
    }
  }

  /** Compares the conclusions of an earlier night with those of a later one. */
  public static ConclusionDifference between(
      Collection<? extends Conclusion> then, Collection<? extends Conclusion> now) {
    var earlier = bySubject(then);
    var later = bySubject(now);
    var difference =
        new ConclusionDifference(
            new LinkedHashSet<>(then), new LinkedHashSet<>(now), new LinkedHashMap<>());
    earlier.forEach(
        (subject, stood) -> difference.pair(stood, later.getOrDefault(subject, List.of())));
    return difference;
  }

  private static Map<Subject, List<Conclusion>> bySubject(
      Collection<? extends Conclusion> conclusions) {
    return conclusions.stream()
        .collect(groupingBy(Subject::of, LinkedHashMap::new, Collectors.toList()));
  }

  private void pair(List<Conclusion> then, List<Conclusion> now) {
    var left = new ArrayList<>(then);
    var right = new ArrayList<>(now);
    pairEqual(left, right);
    while (!left.isEmpty() && !right.isEmpty()) {
      pairNearest(left, right);
    }
  }

  /** No two are nearer to each other than those of one sentence, which are quickly found. */
  private void pairEqual(List<Conclusion> left, List<Conclusion> right) {
    for (int i = 0; i < left.size() && !right.isEmpty(); ) {
      int other = saying(left.get(i).because(), right);
      if (other < 0) {
        i++;
      } else {
        same(left.remove(i), right.remove(other));
      }
    }
  }

  private static int saying(String because, List<Conclusion> conclusions) {
    for (int i = 0; i < conclusions.size(); i++) {
      if (conclusions.get(i).because().equals(because)) {
        return i;
      }
    }
    return -1;
  }

  /** Of several conclusions of one rule, those whose sentences differ least are the same one. */
  private void pairNearest(List<Conclusion> left, List<Conclusion> right) {
    int least = Integer.MAX_VALUE;
    int one = 0;
    int other = 0;
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        int distance = left.size() + right.size() == 2 ? 0 : distance(left.get(i), right.get(j));
        if (distance < least) {
          least = distance;
          one = i;
          other = j;
        }
      }
    }
    same(left.remove(one), right.remove(other));
  }

  private static int distance(Conclusion one, Conclusion other) {
    return DISTANCE.apply(one.because(), other.because());
  }

  private void same(Conclusion then, Conclusion now) {
    withdrawn.remove(then);
    gained.remove(now);
    kept.put(then, now);
  }
}
