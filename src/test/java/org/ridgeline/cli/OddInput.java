package org.ridgeline.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One kind of odd input, and what is to be said of it.
 *
 * @param kind what is odd, in words
 * @param given files by their path, {@code input/...} or {@code rules/...}, each with its text
 * @param bytes files whose bytes are written in hexadecimal
 * @param add what is written behind the text of files that are there
 * @param change pieces of files that are there, each with what stands in its place
 * @param remove files that are not there
 * @param encoding what text is saved in; UTF-8 if none is given
 * @param command the command line without the folders; {@code run} if none is given
 * @param code how the command ends
 * @param says all lines on standard error, and of other commands than {@code run} all on standard
 *     output too; {@code INPUT} and {@code RULES} stand for the folders
 * @param reads a piece of what {@code run} says that it has read, so that nothing is lost unseen
 * @param publishes files of the night, each with a piece of text that it has
 */
record OddInput(
    @JsonProperty(required = true) String kind,
    Map<String, String> given,
    Map<String, String> bytes,
    Map<String, String> add,
    Map<String, Map<String, String>> change,
    List<String> remove,
    String encoding,
    String command,
    @JsonProperty(required = true) int code,
    @JsonProperty(required = true) List<String> says,
    String reads,
    Map<String, String> publishes) {

  OddInput {
    given = given == null ? Map.of() : given;
    bytes = bytes == null ? Map.of() : bytes;
    add = add == null ? Map.of() : add;
    change = change == null ? Map.of() : change;
    remove = remove == null ? List.of() : remove;
    encoding = encoding == null ? "UTF-8" : encoding;
    command = command == null ? "run" : command;
    reads = reads == null ? "" : reads;
    publishes = publishes == null ? Map.of() : publishes;
  }

  /** The kinds in one file. */
  static List<OddInput> in(Path file) throws IOException {
    return new YAMLMapper().readerForListOf(OddInput.class).readValue(file.toFile());
  }

  /** Whether rules are checked, which is tried on a few small ones. */
  boolean isCheck() {
    return command.startsWith("check");
  }

  private boolean isRun() {
    return command.startsWith("run");
  }

  /** Whether the rules are there to be used alone, and nobody looks at what they conclude. */
  boolean needsFewRules() {
    return isRun() && publishes.isEmpty() && !changesRules();
  }

  /** Whether a file of the rules is odd, so that they cannot be read where they are. */
  boolean changesRules() {
    return Stream.of(given.keySet(), bytes.keySet(), add.keySet(), change.keySet(), remove)
        .flatMap(Collection::stream)
        .anyMatch(file -> file.startsWith("rules/"));
  }

  /** Makes the sound folders beneath {@code folder} odd. */
  void to(Path folder) throws IOException {
    var charset = Charset.forName(encoding);
    for (var file : remove) {
      Files.delete(folder.resolve(file));
    }
    for (var file : given.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue().getBytes(charset));
    }
    for (var file : bytes.entrySet()) {
      write(
          folder.resolve(file.getKey()),
          HexFormat.of().parseHex(file.getValue().replaceAll("\\s", "")));
    }
    for (var file : change.entrySet()) {
      var path = folder.resolve(file.getKey());
      var text = Files.readString(path);
      for (var piece : file.getValue().entrySet()) {
        if (!text.contains(piece.getKey())) {
          throw new IllegalArgumentException(
              "'%s' is not in %s".formatted(piece.getKey(), file.getKey()));
        }
        text = text.replace(piece.getKey(), piece.getValue());
      }
      write(path, text.getBytes(charset));
    }
    for (var file : add.entrySet()) {
      var path = folder.resolve(file.getKey());
      write(path, (Files.readString(path) + file.getValue()).getBytes(charset));
    }
  }

  private static void write(Path path, byte[] bytes) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  /** How the command is to end. */
  Outcome expected() {
    return new Outcome(code, reads, says);
  }

  /** Runs the command on {@code folder} with these rules and tells how it ended. */
  Outcome outcome(Path folder, Path rules) {
    var terminal = new CapturedTerminal();
    var line = new ArrayList<>(List.of(command.split(" ")));
    if (!isCheck()) {
      line.addAll(List.of("--input", folder.resolve("input").toString()));
    }
    line.addAll(List.of("--rules", rules.toString()));
    if (isRun()) {
      line.addAll(List.of("--output", folder.resolve("output").toString(), "--trend-nights", "0"));
    } else if (isCheck()) {
      line.addAll(List.of("--memory", folder.resolve("memory").toString()));
    }
    int ended = terminal.run(line);
    var said = (isRun() ? "" : terminal.out.toString()) + terminal.err;
    return new Outcome(
        ended,
        terminal.out.toString(),
        said.replace(folder.resolve("input").toString(), "INPUT")
            .replace(rules.toString(), "RULES")
            .replace(folder.toString(), "FOLDER")
            .lines()
            .toList());
  }

  /** How a command ended, and what it said. */
  record Outcome(int code, String out, List<String> says) {

    /** As a kind writes it. */
    String written() {
      return "%n  code: %d%n  says:%n".formatted(code)
          + String.join("", says.stream().map(s -> "  - " + quoted(s) + "\n").toList());
    }

    private static String quoted(String line) {
      try {
        return new JsonMapper().writeValueAsString(line);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
