package org.ridgeline.reason.conclude;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * All that the rules concluded about one night.
 *
 * @param controls who holds each settlement, by its id
 * @param histories who held each settlement when, by its id, where anything is established
 * @param findings by settlement, rule and evidence
 * @param confidences of findings and controls
 * @param standing the claims that still count, by id
 */
public record Conclusions(
    Map<String, Control> controls,
    Map<String, History> histories,
    List<Finding> findings,
    Map<Conclusion, Confidence> confidences,
    List<ControlClaim> standing) {

  private static final Comparator<Finding> OF_A_PLACE =
      Comparator.comparing((Finding finding) -> finding.rule().id())
          .thenComparing(Finding::because)
          .thenComparing(finding -> finding.citations().toString());

  /**
   * What is concluded among {@code facts}, each conclusion with how much confidence it deserves.
   */
  public static Conclusions of(Collection<?> facts) {
    return of(facts, confidences(facts));
  }

  /** The same where how sure anything is was not judged, or of another night. */
  public static Conclusions unjudged(Collection<?> facts) {
    return of(facts, Map.of());
  }

  private static Conclusions of(Collection<?> facts, Map<Conclusion, Confidence> confidences) {
    return new Conclusions(
        controls(facts),
        History.bySettlement(facts),
        inOrder(all(Finding.class, facts)),
        confidences,
        of(StandingClaim.class, facts, Comparator.comparing(s -> s.claim().id())).stream()
            .map(StandingClaim::claim)
            .toList());
  }

  private static <T> List<T> of(Class<T> type, Collection<?> facts, Comparator<T> order) {
    return all(type, facts).sorted(order).toList();
  }

  private static <T> Stream<T> all(Class<T> type, Collection<?> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  /** By settlement, rule and evidence; there are far fewer places than findings to compare. */
  private static List<Finding> inOrder(Stream<Finding> findings) {
    var places = findings.collect(groupingBy(Finding::settlement));
    return places.keySet().stream()
        .sorted()
        .flatMap(place -> places.get(place).stream().sorted(OF_A_PLACE))
        .toList();
  }

  /** The same and some more findings. */
  public Conclusions and(Collection<Finding> more) {
    return new Conclusions(
        controls,
        histories,
        inOrder(Stream.concat(findings.stream(), more.stream())),
        confidences,
        standing);
  }

  /** The same with some of the findings alone. */
  public Conclusions only(Predicate<Finding> wanted) {
    return new Conclusions(
        controls, histories, findings.stream().filter(wanted).toList(), confidences, standing);
  }

  /** The standing claims that who holds a settlement rests on, and not who did before. */
  public List<ControlClaim> current() {
    var cited =
        controls.values().stream()
            .flatMap(control -> control.citations().stream())
            .collect(toSet());
    return standing.stream().filter(claim -> cited.contains(claim.citation())).toList();
  }

  /** Who held a settlement from day to day, the earliest stretch first. */
  public List<Hold> history(String settlement) {
    var history = histories.get(settlement);
    return history == null ? List.of() : history.holds();
  }

  /** Who holds each settlement, and all findings. */
  public List<Conclusion> all() {
    return Stream.<Conclusion>concat(
            controls.values().stream().sorted(Comparator.comparing(Control::settlement)),
            findings.stream())
        .toList();
  }

  /**
   * Who holds each settlement, by its id.
   *
   * @throws BadRulesException if rules conclude more than one thing of the same
   */
  public static Map<String, Control> controls(Collection<?> facts) {
    var controls = new HashMap<String, Control>();
    for (var control : of(Control.class, facts, Comparator.comparing(c -> c.rule().id()))) {
      var other = controls.putIfAbsent(control.settlement(), control);
      if (other != null) {
        throw new BadRulesException(
            "rules '%s' and '%s' both conclude who holds %s; let their conditions exclude each other"
                .formatted(other.rule().id(), control.rule().id(), control.settlement()));
      }
    }
    return Map.copyOf(controls);
  }

  private static Map<Conclusion, Confidence> confidences(Collection<?> facts) {
    return of(Confidence.class, facts, Comparator.comparing(Confidence::because)).stream()
        .collect(toMap(Confidence::about, identity(), Confidence::and));
  }
}
