package org.ridgeline.reason;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.ridgeline.read.NearestName;

/** Puts the rule compiler's messages into words that an analyst can act on. */
final class Mistakes {

  private static final Pattern UNKNOWN_PROPERTY =
      Pattern.compile("unable to resolve method using strict-mode: ([\\w.]+)\\.([\\w$]+)\\(\\)");
  private static final Pattern UNKNOWN_BINDING =
      Pattern.compile("Field Reader does not exist for declaration '[^']*' in '[^']*: (\\w+)'");
  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("Unable to resolve ObjectType '([^']+)'");
  private static final Pattern SYNTAX = Pattern.compile("\\[ERR \\d+] Line \\d+:\\d+ (.*)");

  /** What follows from another mistake, or speaks of the compiler's own insides. */
  private static final Pattern NOISE =
      Pattern.compile(
          "Parser returned a null Package|Unable to determine the used|unexpected exception|Exception: java\\.");

  private Mistakes() {}

  /**
   * One line for each mistake, as {@code file:line: what is wrong; what to do}.
   *
   * @param texts the rule files
   */
  static List<String> describe(Collection<KnowledgeBuilderError> mistakes, List<RuleText> texts) {
    var byPath = texts.stream().collect(toMap(RuleText::path, RuleText::text));
    var plain = mistakes.stream().filter(m -> !NOISE.matcher(m.getMessage()).find()).toList();
    return (plain.isEmpty() ? mistakes : plain)
        .stream().map(m -> line(m, byPath)).distinct().sorted().toList();
  }

  private static String line(KnowledgeBuilderError mistake, Map<String, String> texts) {
    var path = mistake.getResource() == null ? "rules" : mistake.getResource().getSourcePath();
    return "%s:%d: %s"
        .formatted(
            path, number(mistake, texts.getOrDefault(path, "")), words(mistake.getMessage()));
  }

  /** Where the compiler does not know the line, the first that has the name it stumbled over. */
  private static int number(KnowledgeBuilderError mistake, String text) {
    int known = mistake.getLines().length == 0 ? 0 : mistake.getLines()[0];
    var unknown = UNKNOWN_PROPERTY.matcher(mistake.getMessage());
    if (known > 0 || !unknown.find()) {
      return Math.max(1, known);
    }
    var lines = text.lines().toList();
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(unknown.group(2)))
            .findFirst()
            .orElse(0);
  }

  private static String words(String text) {
    var property = UNKNOWN_PROPERTY.matcher(text);
    if (property.find()) {
      return unknownProperty(property.group(1), property.group(2));
    }
    var binding = UNKNOWN_BINDING.matcher(text);
    if (binding.find()) {
      return "there is no property '%s' to bind".formatted(binding.group(1));
    }
    var type = UNKNOWN_TYPE.matcher(text);
    if (type.find()) {
      return "'%s' is neither a fact nor a notion; check its spelling and the imports"
          .formatted(type.group(1));
    }
    var syntax = SYNTAX.matcher(text);
    if (syntax.find()) {
      return syntax.group(1).strip().replace("mismatched input ''", "the rule ends too early")
          + "; look here and above for a quote, a bracket or an 'end' that is missing";
    }
    return text.lines().findFirst().orElse("").replaceAll(" : \\[Rule name=.*]", "").strip();
  }

  private static String unknownProperty(String type, String name) {
    if (name.startsWith("$")) {
      return "the variable %s is not bound above".formatted(name);
    }
    return "%s has no property '%s'".formatted(type.substring(type.lastIndexOf('.') + 1), name)
        + find(type).map(t -> NearestName.hint(name, properties(t))).orElse("");
  }

  private static Optional<Class<?>> find(String type) {
    try {
      return Optional.of(Class.forName(type));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Set<String> properties(Class<?> type) {
    var names = new TreeSet<String>();
    Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() == 0)
        .map(Method::getName)
        .map(n -> n.startsWith("is") ? Character.toLowerCase(n.charAt(2)) + n.substring(3) : n)
        .forEach(names::add);
    return names;
  }
}
