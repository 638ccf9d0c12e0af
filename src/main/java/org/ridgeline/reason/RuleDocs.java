package org.ridgeline.reason;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Theme;
import org.ridgeline.read.NearestName;

/** Holds every rule's header, and the themes, to what reports rely on. */
final class RuleDocs {

  private static final int WHOLE_SIDE = 100;

  private final Map<String, Theme> themes;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> fileById = new HashMap<>();

  private RuleDocs(List<Theme> themes) {
    this.themes = themes.stream().collect(toMap(Theme::id, Function.identity()));
  }

  /**
   * Every rule's documentation, by id.
   *
   * @throws BadRulesException naming each header and theme that reports could not use
   */
  static List<RuleDoc> read(KieBase rules, List<Theme> themes) {
    var docs = new RuleDocs(themes);
    docs.checkCaps(Side.THREAT);
    docs.checkCaps(Side.STAKES);
    var byFile = Comparator.comparing((Rule rule) -> RuleDoc.of(rule).file());
    var all =
        rules.getKiePackages().stream()
            .flatMap(p -> p.getRules().stream())
            .sorted(byFile.thenComparing(Rule::getName))
            .toList();
    all.forEach(docs::check);
    if (!docs.faults.isEmpty()) {
      throw new BadRulesException(docs.faults);
    }
    return all.stream().map(RuleDoc::of).sorted(Comparator.comparing(RuleDoc::id)).toList();
  }

  private void checkCaps(Side side) {
    int sum = themes.values().stream().filter(t -> t.side() == side).mapToInt(Theme::cap).sum();
    if (sum != WHOLE_SIDE) {
      faults.add(
          "themes.csv: the caps of side %s add up to %d; make them add up to 100"
              .formatted(side.name().toLowerCase(Locale.ROOT), sum));
    }
  }

  private void check(Rule rule) {
    var doc = RuleDoc.of(rule);
    var file = doc.file();
    if (doc.id().isEmpty()) {
      fault(file, "@Id is missing; write @Id( \"%s\" )".formatted(slug(file)));
      return;
    }
    if (!doc.id().equals(slug(file))) {
      fault(
          file,
          "@Id '%s' is not the file's name; rename one of them, one rule a file"
              .formatted(doc.id()));
    }
    var other = fileById.putIfAbsent(doc.id(), file);
    if (other != null) {
      fault(file, "@Id '%s' is taken by %s; give each rule its own".formatted(doc.id(), other));
    }
    if (!doc.rationale().endsWith(".")) {
      fault(file, "@Rationale is missing or not a sentence; say why anybody should believe it");
    }
    if (doc.source().isEmpty()) {
      fault(file, "@Source is missing; say where the reasoning comes from");
    }
    checkPoints(doc, file, RuleDoc.text(rule.getMetaData(), "Points"));
    checkSentence("@Because", doc.sentence(), (RuleImpl) rule);
    if (!doc.brief().equals(doc.sentence())) {
      checkSentence("@Brief", doc.brief(), (RuleImpl) rule);
    }
  }

  private void checkPoints(RuleDoc doc, String file, String written) {
    if (!doc.isFinding()) {
      if (!written.isEmpty()) {
        fault(file, "@Points without @Theme count nowhere; add @Theme or remove @Points");
      }
      return;
    }
    var theme = themes.get(doc.theme());
    if (theme == null) {
      fault(
          file,
          "@Theme '%s' is not in themes.csv%s"
              .formatted(doc.theme(), NearestName.hint(doc.theme(), themes.keySet())));
      return;
    }
    if (!written.matches("\\d{1,3}") || doc.points() > theme.cap()) {
      fault(
          file,
          "@Points '%s' is not a whole number from 0 to %d, the cap of theme '%s'"
              .formatted(written, theme.cap(), theme.id()));
    }
    if (doc.sentence().template().isEmpty()) {
      fault(file, "@Because is missing; write the sentence that the briefing shall show");
    }
  }

  private void checkSentence(String header, Sentence sentence, RuleImpl rule) {
    var bound = rule.getLhs().getOuterDeclarations().keySet();
    for (var variable : sentence.variables()) {
      if (!bound.contains(variable)) {
        fault(
            RuleDoc.of(rule).file(),
            "%s names %s, which the rule does not bind%s"
                .formatted(header, variable, NearestName.hint(variable, bound)));
      }
    }
  }

  private static String slug(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".drl", "");
  }

  private void fault(String file, String what) {
    faults.add("%s:1: %s".formatted(file, what));
  }
}
