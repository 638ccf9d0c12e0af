package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Imports;
import org.ridgeline.reason.language.Notions;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/** What the names of types in one file stand for, by its package and its imports. */
final class NameResolver {

  private final RuleFile file;
  private final Notions notions;
  private final Set<String> imported = new HashSet<>();

  NameResolver(RuleFile file, Notions notions) {
    this.file = file;
    this.notions = notions;
    imported.addAll(file.imports());
  }

  /** The fact or notion that a condition may match by this name. */
  Optional<ValueType> matched(String name) {
    if (notions.named(name).filter(n -> isVisible(n.place(), n.qualified())).isPresent()) {
      return Optional.of(ValueType.notion(name));
    }
    return Permitted.all().fact(name).filter(this::isVisible).map(ValueType::fact);
  }

  /** The class by whose name an expression may begin. */
  Optional<Class<?>> named(String name) {
    return Permitted.all().type(name).filter(this::isVisible);
  }

  private boolean isVisible(Class<?> type) {
    return isVisible(type.getPackageName(), type.getName());
  }

  private boolean isVisible(String place, String qualified) {
    return place.equals(file.packageName())
        || place.equals(file.folder())
        || imported.contains(qualified);
  }

  /** Whether there are notions of which nothing but the name is known, if that. */
  boolean hasUnread() {
    return notions.hasUnread();
  }

  /** Whether a name is that of a notion in a file that could not be read, or may be. */
  boolean isUnread(String name) {
    return notions.isUnread(name)
        || (notions.isOpen() && imported.stream().anyMatch(each -> each.endsWith("." + name)));
  }

  /** Why a name that is neither fact nor notion here is none, and what to do. */
  Problem unknown(String name, int at) {
    var elsewhere =
        notions
            .named(name)
            .map(notion -> "import %s;".formatted(notion.qualified()))
            .or(() -> Permitted.all().fact(name).map(Imports::line));
    if (elsewhere.isPresent()) {
      return file.problem(RuleMessage.NOT_IMPORTED, at, name, elsewhere.get());
    }
    var known = new TreeSet<>(notions.names());
    known.addAll(Permitted.all().names("fact"));
    known.addAll(Permitted.all().names("surveyed"));
    known.addAll(Permitted.all().names("single"));
    return file.problem(
        RuleMessage.UNKNOWN_FACT,
        at,
        name,
        NearestName.hint(
            name, known, "see rules/README-facts.md, or declare it in vocabulary.drl"));
  }

  /** Why a name before a dot is no type here, and what to do. */
  Problem unknownWord(String name, int at) {
    var known = new TreeSet<>(Permitted.all().names("word"));
    Permitted.all()
        .names("function")
        .forEach(function -> known.add(function.substring(0, function.indexOf('.'))));
    var elsewhere = Permitted.all().type(name);
    return elsewhere
        .map(type -> file.problem(RuleMessage.NOT_IMPORTED, at, name, Imports.line(type)))
        .orElseGet(
            () ->
                file.problem(
                    RuleMessage.UNKNOWN_TYPE,
                    at,
                    name,
                    NearestName.hint(name, known, "it may name " + String.join(", ", known))));
  }

  /** Why a name after {@code new} is no notion here, and what to do. */
  Problem unknownNotion(String name, int at) {
    return notions
        .named(name)
        .map(n -> "import %s;".formatted(n.qualified()))
        .map(line -> file.problem(RuleMessage.NOT_IMPORTED, at, name, line))
        .orElseGet(
            () ->
                file.problem(
                    RuleMessage.UNKNOWN_NOTION,
                    at,
                    name,
                    NearestName.hint(name, notions.names(), "declare it in vocabulary.drl")));
  }

  /** The properties of a fact, notion, word or part. */
  Map<String, ValueType> properties(ValueType type) {
    if (type.is(ValueType.Sort.LIST)) {
      return Map.of("size", ValueType.NUMBER, "empty", ValueType.TRUTH);
    }
    if (type.known().isPresent()) {
      return Permitted.all().properties(type.known().get());
    }
    return notions.named(type.name()).map(Notions.Notion::fields).orElse(new TreeMap<>());
  }

  Optional<Notions.Notion> notion(String name) {
    return notions.named(name).filter(n -> isVisible(n.place(), n.qualified()));
  }

  /** Everything that the file imports and may not. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (var target : file.imports()) {
      if (!isOffered(target) && !mayBeOffered(target)) {
        problems.add(
            file.problem(
                FileMessage.IMPORT,
                file.find(target, 0),
                target,
                NearestName.hint(
                    target,
                    offered(),
                    "import org.ridgeline.fact.*, org.ridgeline.reason.* or a notion")));
      }
    }
    file.gatherers()
        .forEach(
            (function, target) -> {
              if (!target.equals(Permitted.all().gatherers().get(function))) {
                problems.add(notGathering(target));
              }
            });
    return problems;
  }

  private Problem notGathering(String target) {
    return file.problem(
        FileMessage.GATHERING_IMPORT,
        file.find(target, 0),
        target,
        String.join(", ", Permitted.all().gathered().keySet()));
  }

  private boolean isOffered(String target) {
    return Permitted.isListed(target)
        || notions
            .named(target.substring(target.lastIndexOf('.') + 1))
            .filter(notion -> notion.qualified().equals(target))
            .isPresent();
  }

  private boolean mayBeOffered(String target) {
    return notions.isUnread(target.substring(target.lastIndexOf('.') + 1))
        || (notions.isOpen() && target.startsWith("rules."));
  }

  private Set<String> offered() {
    var offered = new TreeSet<>(Imports.WHOLE);
    Permitted.all().classes().forEach(type -> offered.add(Imports.nameOf(type)));
    notions.all().forEach(notion -> offered.add(notion.qualified()));
    return offered;
  }
}
