package org.ridgeline.reason.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.AccumulateFunctionOption;
import org.kie.internal.builder.conf.DefaultDialectOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.effort.TupleCounter;
import org.ridgeline.reason.gather.GatheredList;
import org.ridgeline.reason.gather.GatheredSet;
import org.ridgeline.reason.order.RuleStages;
import org.ridgeline.reason.order.RuleStrata;
import org.ridgeline.reason.order.Stage;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.rewrite.JudgedConclusions;
import org.ridgeline.reason.rewrite.ThresholdsInPlace;

/** Turns rules that were read into what the engine can fire. */
public final class RuleCompiler {

  /**
   * How often a condition is tried before the engine makes code of its own for it; with fewer, most
   * of that code is hardly used before a small night is over, and making it costs more.
   */
  private static final int TRIED_OFTEN = 150;

  private static final String AGENDA_GROUP = "agenda-group";

  private RuleCompiler() {}

  /**
   * Compiles a folder and keeps in {@code cache} what comes of it.
   *
   * @throws BadRulesException naming each mistake with its file and line
   */
  static CompiledRuleCache.Compiled compile(RuleFolder folder, CompiledRuleCache cache) {
    var builder = builder(new RuleClassLoader());
    var batch = builder.batch();
    var stages = RuleStages.of(folder.lint().outlines());
    var thresholds = new ThresholdsInPlace(folder.tables().thresholds());
    for (var text : folder.texts()) {
      thresholds.rewrite(text.tree());
      mark(text.tree(), stages.of(text.path()));
      batch.add(text.resource(), ResourceType.DESCR);
    }
    batch.build();
    if (builder.hasErrors()) {
      throw BadRulesException.of(CompilerErrors.describe(builder.getErrors()));
    }
    return cache.keep(folder.fingerprint(), builder, RuleStrata.of(folder.lint().outlines()));
  }

  /** Lets the engine know the stage of the rules of a file. */
  private static void mark(PackageDescr tree, Stage stage) {
    var group = stage.agendaGroup();
    tree.getRules().forEach(rule -> rule.addAttribute(new AttributeDescr(AGENDA_GROUP, group)));
    if (stage == Stage.JUDGEMENT) {
      JudgedConclusions.restrict(tree);
    }
  }

  /**
   * A compiler whose rules know what {@code loader} finds.
   *
   * <p>The right-hand side of a rule is one expression, which the engine's own language reads as
   * well as Java does; with it no Java compiler need start, and {@code ==} compares texts as rules
   * do.
   */
  public static KnowledgeBuilder builder(ClassLoader loader) {
    var configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader);
    configuration.setProperty(DefaultDialectOption.PROPERTY_NAME, "mvel");
    configuration.setOption(AccumulateFunctionOption.get("collectList", new GatheredList()));
    configuration.setOption(AccumulateFunctionOption.get("collectSet", new GatheredSet()));
    return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
  }

  /** Packages of rules as one, which finds no class that rules may not name. */
  static KieBase rules(Collection<KiePackage> packages) {
    var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, new RuleClassLoader());
    configuration.setOption(ConstraintJittingThresholdOption.get(TRIED_OFTEN));
    var rules = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    rules.addPackages(packages);
    DeletionDefects.of(rules).segment();
    TupleCounter.install(rules);
    return rules;
  }

  /** Whether any of these rules matches facts of this type. */
  public static boolean asksFor(KieBase rules, Class<?> type) {
    return ((InternalRuleBase) rules)
        .getRete().getObjectTypeNodes().stream()
            .anyMatch(node -> node.getObjectType().isAssignableFrom(type));
  }

  /**
   * Lets rules know what they say of themselves, and notions be complete before the rules above
   * them fire; see {@link RuleStrata}.
   *
   * @return what every rule says of itself, by id
   */
  static List<RuleDoc> prepare(KieBase rules, Map<String, Integer> depths) {
    var docs = new ArrayList<RuleDoc>();
    for (var each : rules.getKiePackages()) {
      for (var rule : each.getRules()) {
        var compiled = (RuleImpl) rule;
        var path = compiled.getResource().getSourcePath();
        var doc = RuleDoc.read(rule, path.substring(path.indexOf("rules/")));
        compiled.addMetaAttribute(RuleDoc.KEY, doc);
        compiled.setSalience(new SalienceInteger(-depths.getOrDefault(doc.file(), 0)));
        docs.add(doc);
      }
    }
    docs.sort(Comparator.comparing(RuleDoc::id));
    return List.copyOf(docs);
  }
}
