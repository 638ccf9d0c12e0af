package org.ridgeline.reason.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
          "java.util.Collection", ValueType.list(ValueType.ANYTHING),
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

  private static final Pattern DECLARED = Pattern.compile("\\b(?i:declare)\\s+(\\w+)");
  private static final Pattern NAMES = Pattern.compile("\\b([A-Z]\\w*)");
  private static final Pattern NOTION = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What Java calls otherwise, so that the engine could make no class of the notion. */
  private static final Set<String> TAKEN =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  private final SortedMap<String, Notion> byName = new TreeMap<>();
  private final Set<String> unread = new HashSet<>();
  private boolean open;

  private Notions() {}

  /** The notions of all files; what is wrong with one is added to {@code problems}. */
  public static Notions of(List<RuleFile> files, List<Problem> problems) {
    var notions = new Notions();
    for (var file : files) {
      if (!file.problems().isEmpty()) {
        notions.unread(file);
        continue;
      }
      for (var declared : file.tree().getTypeDeclarations()) {
        notions.add(file, declared, problems);
      }
    }
    return notions;
  }

  /** Of a file that could not be read, the names are known at most. */
  private void unread(RuleFile file) {
    var names = file.mayHoldRules() ? DECLARED : NAMES;
    names.matcher(file.source().code()).results().forEach(each -> unread.add(each.group(1)));
    open |= file.isNoRule();
  }

  /** Whether any notion may be declared in a file of which nothing is known. */
  public boolean isOpen() {
    return open;
  }

  /** Whether some files that may declare notions could not be read. */
  public boolean hasUnread() {
    return open || !unread.isEmpty();
  }

  /** Whether a notion of this name is declared in a file that could not be read. */
  public boolean isUnread(String name) {
    return unread.contains(name);
  }

  private void add(RuleFile file, TypeDeclarationDescr declared, List<Problem> problems) {
    int at = Math.max(0, declared.getStartCharacter());
    if (!declared.getSuperTypes().isEmpty() || !declared.getAnnotations().isEmpty()) {
      problems.add(file.problem(FileMessage.NOTION_EXTENDS, at));
    }
    var fields = new LinkedHashMap<String, ValueType>();
    for (var field : declared.getFields().values()) {
      int from = file.find(field.getFieldName(), at);
      if (!FIELD.matcher(field.getFieldName()).matches() || TAKEN.contains(field.getFieldName())) {
        problems.add(file.problem(FileMessage.FIELD_NAME, from, field.getFieldName()));
      }
      fields.put(field.getFieldName(), type(file, field, from, problems));
    }
    if (fields.isEmpty()) {
      problems.add(file.problem(FileMessage.NO_FIELDS, at, declared.getTypeName()));
    }
    var notion = new Notion(file, at, file.folder(), declared.getTypeName(), fields);
    if (!NOTION.matcher(notion.name()).matches() || isJava(notion.name())) {
      problems.add(file.problem(FileMessage.NOTION_NAME, at, notion.name()));
    }
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

  private static boolean isJava(String name) {
    try {
      Class.forName("java.lang." + name, false, Object.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
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
