package org.ridgeline.check.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.file.CellHygiene;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.problem.CaseMessage;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one case of a rule. */
final class CaseReader {

  private static final LocalDate SOME_DAY = LocalDate.parse("2025-01-01");

  private static final Set<String> KEYS =
      Set.of(
          "case",
          "as_of",
          "supposed_lost",
          "finds",
          "points",
          "evidence",
          "status",
          "sentence",
          "levels");

  /** Where people write as they please. */
  private static final Set<String> PROSE =
      Set.of("case", "sentence", "text", "name", "aliases", "url");

  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");
  private static final String QUOTES = "“”„‟‘’‚«»";

  private final String path;
  private final String ruleId;

  CaseReader(String path, String ruleId) {
    this.path = path;
    this.ruleId = ruleId;
  }

  /**
   * Reads the case that {@code node} is.
   *
   * @throws BadCaseException if it cannot be read
   */
  RuleCase read(Node node) {
    var entries = entries(node, "a case");
    for (var key : keys(node)) {
      requireKnown(key);
    }
    var name = name(node, entries.get("case"));
    entries.forEach(CaseReader::requireValue);
    var tables = new LinkedHashMap<String, List<Map<String, String>>>();
    var lines = new LinkedHashMap<String, List<Integer>>();
    for (var table : InlineTables.tables()) {
      var rows = rows(entries.get(table), table, InlineTables.columns(table));
      tables.put(table, rows.stream().map(Row::cells).toList());
      lines.put(table, rows.stream().map(Row::line).toList());
    }
    KEYS.stream()
        .filter(entries::containsKey)
        .forEach(key -> lines.put(key, List.of(line(entries.get(key)))));
    return new RuleCase(
        ruleId,
        path,
        line(node),
        name,
        asOf(entries.get("as_of"), tables),
        tables,
        lines,
        supposed(entries.get("supposed_lost")),
        expected(node, entries));
  }

  private static void requireKnown(ScalarNode key) {
    var known = new TreeSet<>(KEYS);
    known.addAll(InlineTables.tables());
    var written = key.getValue();
    if (written.equals("<<")) {
      throw BadCaseException.at(key, CaseMessage.MERGE);
    }
    if (!known.contains(written)) {
      throw BadCaseException.at(
          key,
          CaseMessage.UNKNOWN_KEY,
          written,
          NearestName.hint(written, known, "write one of " + String.join(", ", known)));
    }
  }

  private static String name(Node node, Node name) {
    if (name == null || isEmpty(name)) {
      throw BadCaseException.at(node, CaseMessage.NO_NAME);
    }
    return text(name, "case");
  }

  private static void requireValue(String key, Node value) {
    if (isEmpty(value)) {
      throw key.equals("finds")
          ? BadCaseException.at(value, CaseMessage.NO_FINDS)
          : BadCaseException.at(value, CaseMessage.NO_VALUE, key);
    }
  }

  private static ExpectedOutcome expected(Node node, Map<String, Node> entries) {
    if (!entries.containsKey("finds")) {
      throw BadCaseException.at(node, CaseMessage.NO_FINDS);
    }
    return new ExpectedOutcome(
        sorted(entries.get("finds"), "finds"),
        optional(entries.get("points"), CaseReader::number),
        optional(entries.get("evidence"), n -> sorted(n, "evidence")),
        optional(entries.get("status"), n -> word(n, Status.class)),
        optional(entries.get("sentence"), n -> sorted(n, "sentence")),
        optional(
            entries.get("levels"),
            n -> {
              items(n).forEach(item -> word(item, Level.class));
              return sorted(n, "levels");
            }));
  }

  private static <T> Optional<T> optional(Node node, Function<Node, T> as) {
    return Optional.ofNullable(node).map(as);
  }

  private static int number(Node node) {
    var text = text(node, "points");
    if (!text.matches("\\d{1,3}")) {
      throw BadCaseException.at(node, CaseMessage.NO_NUMBER, text);
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E>> String word(Node node, Class<E> type) {
    var words =
        Stream.of(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    var text = text(node, "");
    if (!words.contains(text)) {
      throw BadCaseException.at(
          node,
          CaseMessage.UNKNOWN_WORD,
          text,
          String.join(", ", words),
          NearestName.hint(text, words, "write one of them"));
    }
    return text;
  }

  private static List<SupposedLost> supposed(Node node) {
    return rows(node, "supposed_lost", List.of("settlement", "to")).stream()
        .map(
            row ->
                new SupposedLost(
                    row.cells().getOrDefault("settlement", ""), row.cells().getOrDefault("to", "")))
        .toList();
  }

  private static LocalDate asOf(Node node, Map<String, List<Map<String, String>>> tables) {
    if (node != null) {
      var written = text(node, "as_of");
      return day(written).orElseThrow(() -> BadCaseException.at(node, CaseMessage.NO_DAY, written));
    }
    return tables.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> Stream.of("as_of", "day", "published_on").map(row::get))
        .filter(day -> day != null)
        .flatMap(day -> day(day).stream())
        .sorted()
        .reduce((first, second) -> second)
        .orElse(SOME_DAY);
  }

  /** A day that is none is reported with its row. */
  private static Optional<LocalDate> day(String written) {
    try {
      return written.matches("\\d{4}-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(written))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private record Row(Map<String, String> cells, int line) {}

  private static List<Row> rows(Node node, String table, List<String> columns) {
    if (node == null) {
      return List.of();
    }
    var rows = new ArrayList<Row>();
    for (var item : items(node)) {
      var entries = entries(item, "a row of " + table);
      var keys = keys(item);
      for (int i = 0; i < keys.size(); i++) {
        requireColumn(keys, i, entries, table, columns);
      }
      var cells = new LinkedHashMap<String, String>();
      entries.forEach((key, value) -> cells.put(key, text(value, key)));
      rows.add(new Row(cells, line(item)));
    }
    return rows;
  }

  private static void requireColumn(
      List<ScalarNode> keys,
      int at,
      Map<String, Node> entries,
      String table,
      List<String> columns) {
    var key = keys.get(at);
    var written = key.getValue();
    if (columns.contains(written)) {
      return;
    }
    if (written.equals("<<")) {
      throw BadCaseException.at(key, CaseMessage.MERGE);
    }
    if (isEmpty(entries.get(written))) {
      requireColon(keys, at, entries, columns);
    }
    throw BadCaseException.at(
        key,
        CaseMessage.UNKNOWN_COLUMN,
        written,
        table,
        NearestName.hint(written, columns, "its columns are " + String.join(", ", columns)));
  }

  /** What YAML takes for a name without a value, though more was meant. */
  private static void requireColon(
      List<ScalarNode> keys, int at, Map<String, Node> entries, List<String> columns) {
    var key = keys.get(at);
    var written = key.getValue();
    if (written.matches("\\d+") && at > 0) {
      var before = entries.get(keys.get(at - 1).getValue());
      if (before instanceof ScalarNode number && number.getValue().matches("-?\\d+")) {
        throw BadCaseException.at(before, CaseMessage.DECIMAL_COMMA, number.getValue(), written);
      }
    }
    for (var column : columns) {
      if (written.matches(column + "[: ].+")) {
        throw BadCaseException.at(
            key, CaseMessage.NO_SPACE, column, written.substring(column.length() + 1).strip());
      }
    }
    if (!written.isEmpty()) {
      throw BadCaseException.at(key, CaseMessage.NO_COLON, written, written);
    }
  }

  /** Every scalar is text, as it is in a table: 2024-10-01 stays a day and 01 keeps its zero. */
  private static String text(Node node, String key) {
    if (!(node instanceof ScalarNode scalar)) {
      throw BadCaseException.at(node, CaseMessage.NO_SINGLE_VALUE);
    }
    var value = scalar.getValue();
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(value)) {
      throw BadCaseException.at(node, CaseMessage.NOTHING, value);
    }
    CellHygiene.of(value, InputLimits.USUAL)
        .ifPresent(
            blemish -> {
              throw BadCaseException.at(node, CaseMessage.BAD_TEXT, blemish);
            });
    if (!PROSE.contains(key) && !value.isEmpty() && QUOTES.indexOf(value.charAt(0)) >= 0) {
      throw BadCaseException.at(node, CaseMessage.SMART_QUOTE, value.substring(0, 1));
    }
    return value;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }

  /** A list, or the one value that stands for a list of one. */
  private static List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  private static List<String> sorted(Node node, String key) {
    return items(node).stream().map(item -> text(item, key)).sorted().toList();
  }

  private static Map<String, Node> entries(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      throw BadCaseException.at(node, CaseMessage.NO_NAMES_AND_VALUES, what);
    }
    var entries = new LinkedHashMap<String, Node>();
    var first = new HashMap<String, Integer>();
    for (var entry : mapping.getValue()) {
      var key = text(entry.getKeyNode(), "");
      var other = first.putIfAbsent(key, line(entry.getKeyNode()));
      if (other != null) {
        throw key.equals("case")
            ? BadCaseException.at(entry.getKeyNode(), CaseMessage.NO_DASH)
            : BadCaseException.at(entry.getKeyNode(), CaseMessage.REPEATED_KEY, key, other);
      }
      entries.put(key, entry.getValueNode());
    }
    return entries;
  }

  private static List<ScalarNode> keys(Node node) {
    return ((MappingNode) node)
        .getValue().stream().map(entry -> (ScalarNode) entry.getKeyNode()).toList();
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
