package org.ridgeline.check.cases;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.reason.problem.CaseMessage;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The list in a case file, as YAML has it.
 *
 * <p>What would take a parser of trees too deep, or too long, is found among the events before.
 */
final class CaseYaml {

  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int DEEPEST = 12;
  private static final int MOST_REPEATED = 100_000;
  private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?([a-z_]+):([^\\s:].*)");

  /** The first line that is more than a comment. */
  private static final Pattern FIRST = Pattern.compile("(?m)^\\s*([^\\s#].*)$");

  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[a-z_]+:");

  private final String text;
  private final LoadSettings settings;

  /** Those open, each with the number of events when it began. */
  private final ArrayDeque<Open> open = new ArrayDeque<>();

  /** How many events stand behind an anchor. */
  private final Map<Anchor, Integer> sizes = new HashMap<>();

  private int events;
  private int documents;
  private long repeated;

  private record Open(Optional<Anchor> anchor, int before) {}

  private CaseYaml(String path, String text) {
    this.text = text;
    this.settings =
        LoadSettings.builder()
            .setLabel(path)
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(MOST_REPEATED)
            .build();
  }

  /**
   * The items of the list.
   *
   * @throws BadCaseException if there is no such list
   */
  static List<Node> items(String path, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw BadCaseException.at("", 0, CaseMessage.TOO_LARGE, MOST_CHARACTERS);
    }
    return new CaseYaml(path, text).items();
  }

  private List<Node> items() {
    try {
      new Parse(settings).parseString(text).forEach(this::look);
      var root = new Compose(settings).composeString(text);
      if (root.isEmpty()
          || !(root.get() instanceof SequenceNode list)
          || list.getValue().isEmpty()) {
        throw BadCaseException.at("", 0, CaseMessage.NO_CASES);
      }
      return list.getValue();
    } catch (MarkedYamlEngineException e) {
      throw told(e);
    } catch (ReaderException e) {
      int at = text.indexOf(Character.toString(e.getCodePoint()));
      throw BadCaseException.at(text, Math.max(0, at), CaseMessage.CHARACTER, e.getCodePoint());
    } catch (YamlEngineException e) {
      throw BadCaseException.at("", 0, CaseMessage.NO_YAML, String.valueOf(e.getMessage()));
    }
  }

  private void look(Event event) {
    events++;
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      throw BadCaseException.at(event.getStartMark(), CaseMessage.SECOND_DOCUMENT);
    }
    if (event instanceof ScalarEvent scalar) {
      plain(scalar.getTag(), event);
      scalar.getAnchor().ifPresent(anchor -> sizes.put(anchor, 1));
    } else if (event instanceof CollectionStartEvent start) {
      plain(start.getTag(), event);
      open.push(new Open(start.getAnchor(), events));
      if (open.size() > DEEPEST) {
        throw BadCaseException.at(event.getStartMark(), CaseMessage.TOO_DEEP);
      }
    } else if (event instanceof CollectionEndEvent) {
      var ended = open.pop();
      ended.anchor().ifPresent(anchor -> sizes.put(anchor, events - ended.before()));
    } else if (event instanceof AliasEvent alias) {
      repeat(alias);
    }
  }

  private static void plain(Optional<String> tag, Event event) {
    if (tag.isPresent()) {
      throw BadCaseException.at(
          event.getStartMark(),
          CaseMessage.TAG,
          tag.get().replaceFirst("^tag:yaml.org,2002:", "!!"));
    }
  }

  /** An alias of something short may stand often; one within another would grow beyond bounds. */
  private void repeat(AliasEvent alias) {
    if (open.stream().anyMatch(each -> each.anchor().isPresent())) {
      throw BadCaseException.at(
          alias.getStartMark(), CaseMessage.ALIAS_WITHIN, alias.getAlias().getValue());
    }
    repeated += sizes.getOrDefault(alias.getAlias(), 1);
    if (repeated > MOST_REPEATED) {
      throw BadCaseException.at(alias.getStartMark(), CaseMessage.TOO_MANY_ALIASES, MOST_REPEATED);
    }
  }

  /** What the parser stumbled over, in the words of those who write cases. */
  private BadCaseException told(MarkedYamlEngineException e) {
    var at = e.getProblemMark();
    var from = e.getContextMark();
    var foreign = foreign(at, from);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    var context = String.valueOf(e.getContext());
    if (context.contains("quoted scalar")) {
      return BadCaseException.at(from, CaseMessage.UNCLOSED_QUOTE);
    }
    if (context.contains("flow") && KEY.matcher(line(at)).lookingAt()) {
      if (isBefore(from, at)) {
        return BadCaseException.at(from, CaseMessage.UNCLOSED_BRACKET);
      }
      if (isComma(at)) {
        return BadCaseException.at(at, CaseMessage.SECOND_COMMA);
      }
      if (e.getProblem().contains("expected the node content")) {
        return BadCaseException.at(text, bracketBefore(at), CaseMessage.UNCLOSED_BRACKET);
      }
    }
    if (e.getProblem().contains("TAB") || isTab(at)) {
      return BadCaseException.at(at, CaseMessage.TAB);
    }
    var dashless = dashless(at);
    if (dashless.isPresent()) {
      return dashless.get();
    }
    var joined =
        Stream.of(from, at).filter(mark -> NO_SPACE.matcher(line(mark)).matches()).findFirst();
    if (joined.isPresent()) {
      var parts = NO_SPACE.matcher(line(joined.get()));
      parts.matches();
      return BadCaseException.at(
          joined.get(), CaseMessage.NO_SPACE, parts.group(1), parts.group(2).strip());
    }
    return told(e, at, from);
  }

  private static BadCaseException told(
      MarkedYamlEngineException e, Optional<Mark> at, Optional<Mark> from) {
    if (e.getProblem().contains("expected ',' or") && !e.getProblem().matches(".*got [\\]}]")) {
      return BadCaseException.at(at, CaseMessage.NO_COMMA);
    }
    if (e.getProblem().contains("cannot start any token")) {
      return BadCaseException.at(at, CaseMessage.SIGN);
    }
    if (e.getProblem().contains("<document start>")) {
      return BadCaseException.at(at, CaseMessage.SECOND_DOCUMENT);
    }
    if (e.getProblem().contains("mapping values are not allowed")) {
      return BadCaseException.at(at, CaseMessage.COLON);
    }
    if (e.getProblem().contains("<block end>")) {
      return BadCaseException.at(at, CaseMessage.MISPLACED);
    }
    boolean unfinished = e.getProblem().contains("could not find expected ':'");
    return BadCaseException.at(unfinished ? from : at, CaseMessage.NO_YAML, e.getProblem());
  }

  /** A case without its dash: the one at hand, or the first of all. */
  private Optional<BadCaseException> dashless(Optional<Mark> at) {
    if (line(at).strip().startsWith("case:")) {
      return Optional.of(BadCaseException.at(at, CaseMessage.NO_DASH));
    }
    var first = FIRST.matcher(text);
    return first.find() && first.group(1).startsWith("case:")
        ? Optional.of(BadCaseException.at(text, first.start(1), CaseMessage.NO_DASH))
        : Optional.empty();
  }

  /** The last bracket that is opened above the line of a mark. */
  private int bracketBefore(Optional<Mark> at) {
    int above = at.map(mark -> mark.getIndex() - mark.getColumn()).orElse(0);
    return Math.max(0, Math.max(text.lastIndexOf('[', above), text.lastIndexOf('{', above)));
  }

  private static boolean isBefore(Optional<Mark> one, Optional<Mark> other) {
    return one.isPresent()
        && other.filter(mark -> mark.getLine() > one.get().getLine()).isPresent();
  }

  private boolean isComma(Optional<Mark> at) {
    return at.filter(mark -> line(at).startsWith(",", mark.getColumn())).isPresent();
  }

  private boolean isTab(Optional<Mark> at) {
    return at.filter(
            mark ->
                line(at)
                    .substring(0, Math.min(mark.getColumn() + 1, line(at).length()))
                    .endsWith("\t"))
        .isPresent();
  }

  private Optional<BadCaseException> foreign(Optional<Mark> at, Optional<Mark> from) {
    return ForeignLine.conflict(text)
        .or(() -> Stream.of(at, from).flatMap(mark -> foreign(mark).stream()).findFirst());
  }

  private Optional<BadCaseException> foreign(Optional<Mark> at) {
    return at.flatMap(mark -> ForeignLine.at(text, mark.getIndex() - mark.getColumn()));
  }

  private String line(Optional<Mark> at) {
    return at.flatMap(mark -> text.lines().skip(mark.getLine()).findFirst()).orElse("");
  }
}
