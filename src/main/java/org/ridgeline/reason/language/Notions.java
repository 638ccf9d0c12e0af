package org.ridgeline.reason.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Problem;

/** The types that rules declare, and their fields. */
public final class Notions {

  private static final Map<String, ValueType> FIELDS =
      Map.of(
          "String", ValueType.TEXT,
          "int", ValueType.NUMBER,
          "double", ValueType.NUMBER,
          "boolean", ValueType.TRUTH,
          "java.time.LocalDate", ValueType.DAY,
          "java.util.List", ValueType.list(ValueType.ANYTHING),
          "Object", ValueType.ANYTHING);

  /**
   * A notion.
   *
   * @param place the package that it is declared in
   * @param at where its declaration begins in the file, counted from 0
   */
  public record Notion(
      RuleFile file, int at, String place, String name, Map<String, ValueType> fields) {

    public String qualified() {
      return place + "." + name;
    }
  }

  private final SortedMap<String, Notion> byName = new TreeMap<>();

  private Notions() {}

  /** The notions of all files; what is wrong with one is added to {@code problems}. */
  public static Notions of(List<RuleFile> files, List<Problem> problems) {
    var notions = new Notions();
    for (var file : files) {
      for (var declared : file.tree().getTypeDeclarations()) {
        notions.add(file, declared, problems);
      }
    }
    return notions;
  }

  private void add(RuleFile file, TypeDeclarationDescr declared, List<Problem> problems) {
    int at = Math.max(0, declared.getStartCharacter());
    if (!declared.getSuperTypes().isEmpty() || !declared.getAnnotations().isEmpty()) {
      problems.add(file.problem(FileMessage.NOTION_EXTENDS, at));
    }
    var fields = new LinkedHashMap<String, ValueType>();
    for (var field : declared.getFields().values()) {
      int from = file.text().indexOf(field.getFieldName(), at);
      fields.put(field.getFieldName(), type(file, field, from, problems));
    }
    var notion = new Notion(file, at, file.tree().getName(), declared.getTypeName(), fields);
    var other = byName.putIfAbsent(notion.name(), notion);
    if (other != null || Permitted.all().type(notion.name()).isPresent()) {
      problems.add(
          file.problem(
              FileMessage.NOTION_NAME_TAKEN,
              at,
              notion.name(),
              other == null ? "" : " in " + other.file().path()));
    }
  }

  private static ValueType type(
      RuleFile file, TypeFieldDescr field, int from, List<Problem> problems) {
    if (field.getInitExpr() != null && !field.getInitExpr().isEmpty()) {
      problems.add(file.problem(FileMessage.FIELD_VALUE, from));
    }
    if (!List.of("key").equals(List.copyOf(field.getAnnotationNames()))) {
      // The engine keeps one of several that are equal by their keys, whatever else they say.
      problems.add(file.problem(FileMessage.FIELD_NOT_KEY, from, field.getFieldName()));
    }
    var name = field.getPattern().getObjectType();
    var simple = name.substring(name.lastIndexOf('.') + 1);
    var known =
        Optional.ofNullable(FIELDS.get(name))
            .or(
                () ->
                    Permitted.all()
                        .type(simple)
                        .filter(type -> List.of(simple, type.getName()).contains(name))
                        .flatMap(type -> Permitted.all().of(type)));
    if (known.isEmpty()) {
      problems.add(
          file.problem(
              FileMessage.FIELD_TYPE,
              from,
              name,
              String.join(", ", new TreeSet<>(FIELDS.keySet()))));
    }
    return known.orElse(ValueType.ANYTHING);
  }

  /** The notion of this name. */
  public Optional<Notion> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all notions, sorted. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** All notions, by name. */
  public List<Notion> all() {
    return List.copyOf(byName.values());
  }
}
