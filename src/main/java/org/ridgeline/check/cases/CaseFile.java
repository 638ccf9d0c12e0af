package org.ridgeline.check.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.source.RuleFolderFiles;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The cases of one rule, as far as they could be read, and what is wrong with the others.
 *
 * @param ruleId the rule, by the file's name
 */
public record CaseFile(String path, String ruleId, List<RuleCase> cases, List<Problem> problems) {

  private static final LocalDate SOME_DAY = LocalDate.parse("2025-01-01");

  /** Every file of cases under {@code folder}, in the order of their paths. */
  public static List<CaseFile> readAll(Path folder) throws IOException {
    var read = new ArrayList<Supplier<CaseFile>>();
    for (var file : RuleFolderFiles.in(folder).cases().entrySet()) {
      var path = file.getKey();
      var obstacle = RuleFolderFiles.obstacle(path, file.getValue());
      var text = obstacle.isPresent() ? "" : RuleFolderFiles.text(file.getValue());
      read.add(() -> obstacle.map(none -> unreadable(path, none)).orElseGet(() -> of(path, text)));
    }
    return read.parallelStream().map(Supplier::get).toList();
  }

  private static CaseFile unreadable(String path, Problem obstacle) {
    return new CaseFile(path, RuleFolderFiles.slug(path), List.of(), List.of(obstacle));
  }

  /** Reads the cases in {@code text}. */
  public static CaseFile of(String path, String text) {
    var reader = new Reader(path);
    reader.read(text);
    return new CaseFile(
        path, reader.ruleId, List.copyOf(reader.cases), List.copyOf(reader.problems));
  }

  /** Says where a case cannot be read. */
  private static final class BadCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Node node;
    private final transient Message code;
    private final transient Object[] arguments;

    BadCaseException(Node node, Message code, Object... arguments) {
      super(code.name(), null, false, false);
      this.node = node;
      this.code = code;
      this.arguments = arguments;
    }
  }

  private static final class Reader {

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

    private final String path;
    private final String ruleId;
    private final List<RuleCase> cases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(String path) {
      this.path = path;
      this.ruleId = RuleFolderFiles.slug(path);
    }

    void read(String text) {
      try {
        var settings = LoadSettings.builder().setLabel(path).setAllowDuplicateKeys(false).build();
        var root = new Compose(settings).composeString(text);
        if (root.isEmpty() || !(root.get() instanceof SequenceNode list)) {
          problems.add(Problem.of(FolderMessage.NO_CASES, path, 1, 1));
          return;
        }
        list.getValue().forEach(this::readOne);
      } catch (MarkedYamlEngineException e) {
        var mark = e.getProblemMark();
        problems.add(
            Problem.of(
                FolderMessage.NO_YAML,
                path,
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1),
                e.getProblem()));
      } catch (YamlEngineException e) {
        problems.add(Problem.of(FolderMessage.NO_YAML_AT_ALL, path, 1, 1));
      }
    }

    private void readOne(Node node) {
      try {
        cases.add(of(node));
      } catch (BadCaseException e) {
        problems.add(problem(e));
      }
    }

    private RuleCase of(Node node) {
      var entries = entries(node, "a case");
      for (var key : keys(node)) {
        var known = new TreeSet<>(KEYS);
        known.addAll(InlineTables.tables());
        if (!known.contains(key.getValue())) {
          throw new BadCaseException(
              key,
              FolderMessage.UNKNOWN_KEY,
              key.getValue(),
              NearestName.hint(key.getValue(), known, "write one of " + String.join(", ", known)));
        }
      }
      var name =
          Optional.ofNullable(entries.get("case"))
              .map(CaseFile.Reader::text)
              .orElseThrow(() -> new BadCaseException(node, FolderMessage.NO_NAME));
      var tables = new LinkedHashMap<String, List<Map<String, String>>>();
      var lines = new LinkedHashMap<String, List<Integer>>();
      for (var table : InlineTables.tables()) {
        var rows = rows(entries.get(table), table, InlineTables.columns(table));
        tables.put(table, rows.stream().map(Row::cells).toList());
        lines.put(table, rows.stream().map(Row::line).toList());
      }
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

    private ExpectedOutcome expected(Node node, Map<String, Node> entries) {
      if (!entries.containsKey("finds")) {
        throw new BadCaseException(node, FolderMessage.NO_FINDS);
      }
      return new ExpectedOutcome(
          sorted(entries.get("finds")),
          optional(entries.get("points"), Reader::number),
          optional(entries.get("evidence"), Reader::sorted),
          optional(entries.get("status"), n -> word(n, Status.class)),
          optional(entries.get("sentence"), Reader::sorted),
          optional(
              entries.get("levels"),
              n -> {
                items(n).forEach(item -> word(item, Level.class));
                return sorted(n);
              }));
    }

    private static <T> Optional<T> optional(Node node, Function<Node, T> as) {
      return Optional.ofNullable(node).map(as);
    }

    private static int number(Node node) {
      var text = text(node);
      if (!text.matches("\\d{1,3}")) {
        throw new BadCaseException(node, FolderMessage.NO_NUMBER, text);
      }
      return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> String word(Node node, Class<E> type) {
      var words =
          Stream.of(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
      var text = text(node);
      if (!words.contains(text)) {
        throw new BadCaseException(
            node, FolderMessage.UNKNOWN_WORD, text, String.join(", ", words));
      }
      return text;
    }

    private List<SupposedLost> supposed(Node node) {
      return rows(node, "supposed_lost", List.of("settlement", "to")).stream()
          .map(
              row ->
                  new SupposedLost(
                      row.cells().getOrDefault("settlement", ""),
                      row.cells().getOrDefault("to", "")))
          .toList();
    }

    private static LocalDate asOf(Node node, Map<String, List<Map<String, String>>> tables) {
      if (node != null) {
        try {
          return LocalDate.parse(text(node));
        } catch (DateTimeParseException e) {
          throw new BadCaseException(node, FolderMessage.NO_DAY, text(node));
        }
      }
      return tables.values().stream()
          .flatMap(List::stream)
          .flatMap(row -> Stream.of("as_of", "day", "published_on").map(row::get))
          .filter(day -> day != null && day.matches("\\d{4}-\\d\\d-\\d\\d"))
          .sorted()
          .reduce((first, second) -> second)
          .flatMap(Reader::day)
          .orElse(SOME_DAY);
    }

    /** A day that is none is reported with its row. */
    private static Optional<LocalDate> day(String written) {
      try {
        return Optional.of(LocalDate.parse(written));
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
        var cells = new LinkedHashMap<String, String>();
        entries(item, "a row of " + table).forEach((key, value) -> cells.put(key, text(value)));
        for (var key : keys(item)) {
          if (!columns.contains(key.getValue())) {
            throw new BadCaseException(
                key,
                FolderMessage.UNKNOWN_COLUMN,
                key.getValue(),
                table,
                NearestName.hint(
                    key.getValue(), columns, "its columns are " + String.join(", ", columns)));
          }
        }
        rows.add(new Row(cells, line(item)));
      }
      return rows;
    }

    /** Every scalar is text, as it is in a table: 2024-10-01 stays a day and 01 keeps its zero. */
    private static String text(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      throw new BadCaseException(node, FolderMessage.NO_SINGLE_VALUE);
    }

    /** A list, or the one value that stands for a list of one. */
    private static List<Node> items(Node node) {
      return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private static List<String> sorted(Node node) {
      return items(node).stream().map(Reader::text).sorted().toList();
    }

    private static Map<String, Node> entries(Node node, String what) {
      if (!(node instanceof MappingNode mapping)) {
        throw new BadCaseException(node, FolderMessage.NO_NAMES_AND_VALUES, what);
      }
      var entries = new LinkedHashMap<String, Node>();
      mapping.getValue().forEach(e -> entries.put(text(e.getKeyNode()), e.getValueNode()));
      return entries;
    }

    private static List<ScalarNode> keys(Node node) {
      return ((MappingNode) node)
          .getValue().stream().map(entry -> (ScalarNode) entry.getKeyNode()).toList();
    }

    private static int line(Node node) {
      return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Problem problem(BadCaseException e) {
      int column = e.node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
      return Problem.of(e.code, path, line(e.node), column, e.arguments);
    }
  }
}
