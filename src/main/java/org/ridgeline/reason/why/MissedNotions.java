package org.ridgeline.reason.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.reason.conclude.FactProperties;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;

/**
 * Goes on from a condition that nothing was concluded for to what failed in the rules that conclude
 * it, and from there to the rules below them.
 *
 * <p>Of several rules the one is followed that has the fewest conditions left. No rule is asked
 * twice of the same, so that rules which ask for each other come to an end.
 */
final class MissedNotions {

  /** Rules stand upon each other in two layers, seldom in three. */
  private static final int DEEPEST = 4;

  /** Whose it is follows from the place. */
  private static final Set<String> PARTIES = Set.of("holder", "party", "to");

  private static final Pattern ARGUMENTS =
      Pattern.compile("new\\s+\\w+\\(\\s*(.*?)\\s*\\)\\s*\\)\\s*;");

  private final RuleBook rules;
  private final ReasoningTrace trace;
  private final Set<String> asked = new HashSet<>();

  MissedNotions(RuleBook rules, ReasoningTrace trace) {
    this.rules = rules;
    this.trace = trace;
  }

  /** The same near miss with what failed below it. */
  NearMiss followed(WhyNot.Failure failure) {
    return followed(failure, 1);
  }

  private NearMiss followed(WhyNot.Failure failure, int depth) {
    var miss = failure.miss();
    return depth > DEEPEST
        ? miss
        : new NearMiss(
            miss.line(), miss.condition(), miss.holds(), miss.met(), below(failure.lacks(), depth));
  }

  private record Candidate(Lack lack, RuleDoc rule, WhyNot.Failure failure, int others) {

    private static final Comparator<Candidate> NEAREST =
        Comparator.<Candidate>comparingInt(each -> each.failure().left())
            .thenComparing(each -> -each.failure().miss().holds())
            .thenComparing(each -> each.rule().id())
            .thenComparing(each -> each.lack().place());
  }

  private Optional<MissedNotion> below(List<Lack> lacks, int depth) {
    var candidates = new ArrayList<Candidate>();
    for (var lack : lacks) {
      var concluding = rules.docs().stream().filter(doc -> concludes(doc, lack)).toList();
      for (var doc : concluding) {
        if (asked.add(doc.id() + lack.wanted())) {
          failure(doc, lack)
              .filter(failure -> failure.lacks().stream().noneMatch(this::isSupposed))
              .map(failure -> new Candidate(lack, doc, failure, concluding.size() - 1))
              .ifPresent(candidates::add);
        }
      }
    }
    return candidates.stream()
        .min(Candidate.NEAREST)
        .map(
            each ->
                new MissedNotion(
                    each.lack().type(),
                    each.lack().place(),
                    each.rule(),
                    each.others(),
                    followed(each.failure(), depth + 1)));
  }

  /** What only a supposed loss leads to tells nothing of a night without one. */
  private boolean isSupposed(Lack lack) {
    var supposed = SupposedLost.class.getSimpleName();
    var concluding =
        rules.docs().stream()
            .map(rules::outline)
            .filter(outline -> outline.concludes().equals(lack.type()))
            .toList();
    if (concluding.isEmpty()) {
      return lack.type().equals(supposed);
    }
    return concluding.stream()
        .allMatch(outline -> outline.asksFor(supposed) || outline.asksFor(lack.type()));
  }

  private boolean concludes(RuleDoc doc, Lack lack) {
    if (!rules.outline(doc).concludes().equals(lack.type())) {
      return false;
    }
    var text = rules.text(doc);
    var family = lack.constant().substring(0, lack.constant().indexOf('.') + 1);
    return lack.constant().isEmpty()
        || !text.contains(family)
        || text.substring(text.lastIndexOf("then")).contains(lack.constant());
  }

  private Optional<WhyNot.Failure> failure(RuleDoc doc, Lack lack) {
    var values = values(doc, lack);
    return new WhyNot(
            rules, rules.file(doc), doc, lack.place(), conditions -> hold(conditions, values, lack))
        .failure(trace.facts());
  }

  private static boolean hold(AndDescr conditions, Map<String, String> values, Lack lack) {
    if (!values.isEmpty() && PlaceRestriction.hold(conditions, values)) {
      return true;
    }
    if (!lack.place().isEmpty() && PlaceRestriction.hold(conditions, lack.place())) {
      return true;
    }
    // A rule tells of every party; which one is lacking holds it to none.
    return PARTIES.containsAll(lack.wanted().keySet());
  }

  /** What the variables of a rule must be for it to conclude what is lacking. */
  private Map<String, String> values(RuleDoc doc, Lack lack) {
    var values = new LinkedHashMap<String, String>();
    var text = rules.text(doc);
    var arguments = ARGUMENTS.matcher(text.substring(text.lastIndexOf("then")));
    if (!arguments.find()) {
      return values;
    }
    var written = arguments.group(1).split("\\s*,\\s*", -1);
    var fields = fields(lack.type());
    for (int i = 0; i < Math.min(fields.size(), written.length); i++) {
      var value = lack.wanted().get(fields.get(i));
      if (value != null && !PARTIES.contains(fields.get(i)) && written[i].matches("\\$\\w+")) {
        values.put(written[i], value);
      }
    }
    return values;
  }

  private List<String> fields(String notion) {
    try {
      return FactProperties.fields(Class.forName("rules." + notion, false, rules.types()));
    } catch (ClassNotFoundException e) {
      // It is no notion, and so its place says enough.
      return List.of();
    }
  }
}
