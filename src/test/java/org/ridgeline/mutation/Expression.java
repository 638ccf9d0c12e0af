package org.ridgeline.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.reason.language.Permitted;

/** One constraint of a rule, and the small faults that it may have. */
final class Expression {

  /** The characters from, to of the expression replaced by something else. */
  record Fault(int from, int to, String replacement) {}

  private record Token(int from, int to, String text, int depth) {

    Fault replaced(String by) {
      return new Fault(from, to, by);
    }

    boolean is(String... texts) {
      return List.of(texts).contains(text);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'|\\d+(?:\\.\\d+)?|[$\\w]+(?:\\.[$\\w]+)*|[=!<>]=|&&|\\|\\||\\S");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern PROPERTY = Pattern.compile("[a-z$]\\w*(?:\\.\\w+)*");
  private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w*)\\.([A-Z][A-Z_]*)");
  private static final Set<String> WORDS = Set.of("contains", "memberOf", "matches", "in");

  /** The opposite, and the boundary moved to the other side. */
  private static final Map<String, List<String>> COMPARISONS =
      Map.of(
          ">", List.of("<=", ">="),
          ">=", List.of("<", ">"),
          "<", List.of(">=", "<="),
          "<=", List.of(">", "<"),
          "==", List.of("!="),
          "!=", List.of("=="),
          "&&", List.of("||"),
          "||", List.of("&&"));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Expression(String text) {
    this.text = text;
    int depth = 0;
    var token = TOKEN.matcher(text);
    while (token.find()) {
      depth -= token.group().equals(")") ? 1 : 0;
      tokens.add(new Token(token.start(), token.end(), token.group(), depth));
      depth += token.group().equals("(") ? 1 : 0;
    }
  }

  /** Whether it only names a property and says nothing of it. */
  boolean isBinding() {
    return text.matches("\\$\\w+\\s*:\\s*[$\\w.()]+");
  }

  /** Every fault but that it is missing altogether. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (PROPERTY.matcher(text).matches()) {
      faults.add(new Fault(0, 0, "!"));
    }
    for (int i = 0; i < tokens.size(); i++) {
      faults.addAll(of(i));
    }
    return faults;
  }

  /** The faults of its enum constants alone. */
  List<Fault> exchangedConstants() {
    return tokens.stream().flatMap(Expression::exchanged).toList();
  }

  private List<Fault> of(int index) {
    var token = tokens.get(index);
    var faults = new ArrayList<Fault>();
    COMPARISONS
        .getOrDefault(token.text(), List.of())
        .forEach(other -> faults.add(token.replaced(other)));
    if (token.is("&&", "||")) {
      faults.addAll(droppedOperands(index));
    }
    if (token.is("!")) {
      faults.add(token.replaced(""));
    }
    if (WORDS.contains(token.text())) {
      var before = index > 0 ? tokens.get(index - 1) : token;
      faults.add(
          before.is("not")
              ? new Fault(before.from(), token.from(), "")
              : token.replaced("not " + token.text()));
    }
    if (NUMBER.matcher(token.text()).matches()) {
      moved(token.text()).forEach(number -> faults.add(token.replaced(number)));
    }
    // Another id of a threshold is no threshold at all; that is noticed without trying.
    if (token.text().startsWith("\"") && !text.startsWith("id ==")) {
      faults.add(token.replaced(token.is("\"\"") ? "\"other\"" : "\"\""));
    }
    exchanged(token).forEach(faults::add);
    return faults;
  }

  /** A number one step up and one step down, a step being one unit of its last digit. */
  static Stream<String> moved(String number) {
    var value = new BigDecimal(number);
    return Stream.of(value.add(value.ulp()), value.subtract(value.ulp()))
        .map(BigDecimal::toPlainString);
  }

  private List<Fault> droppedOperands(int index) {
    var operator = tokens.get(index);
    int left = index;
    while (left > 0 && !ends(tokens.get(left - 1), operator)) {
      left--;
    }
    int right = index;
    while (right < tokens.size() - 1 && !ends(tokens.get(right + 1), operator)) {
      right++;
    }
    return List.of(
        new Fault(tokens.get(left).from(), tokens.get(index + 1).from(), ""),
        new Fault(tokens.get(index - 1).to(), tokens.get(right).to(), ""));
  }

  private static boolean ends(Token token, Token operator) {
    return token.depth() < operator.depth()
        || (token.depth() == operator.depth()
            && (token.is("||", ",") || (token.is("&&") && operator.is("&&"))));
  }

  private static Stream<Fault> exchanged(Token token) {
    var constant = CONSTANT.matcher(token.text());
    return constant.matches()
        ? others(constant.group(1), constant.group(2))
            .map(other -> token.replaced(constant.group(1) + "." + other))
        : Stream.empty();
  }

  /** The constants before and after one; more would only cost time. */
  private static Stream<String> others(String type, String constant) {
    var all = Arrays.stream(constants(type)).map(c -> ((Enum<?>) c).name()).toList();
    int index = all.indexOf(constant);
    return Stream.of(index + 1, index + all.size() - 1)
        .map(i -> all.get(i % all.size()))
        .distinct()
        .filter(other -> !other.equals(constant));
  }

  private static Object[] constants(String type) {
    return Permitted.all()
        .word(type)
        .orElseThrow(() -> new IllegalArgumentException(type + " is no type that rules know"))
        .getEnumConstants();
  }
}
