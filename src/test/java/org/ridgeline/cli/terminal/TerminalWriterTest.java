package org.ridgeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {

  private static final String FOREIGN = "Ash\u001B[2Jford\nrules: nothing is wrong\u202E";
  private static final String SHOWN = "Ash\\u001B[2Jford\\nrules: nothing is wrong\\u202E";

  private final StringWriter shown = new StringWriter();
  private final TerminalWriter out = new TerminalWriter(shown);

  @Test
  void aLineThatIsPrintedStaysOneLine() {
    out.println(FOREIGN);
    out.println((Object) FOREIGN);
    out.printf("%s is no place%n", FOREIGN);
    out.printf(Locale.US, "%-5s %,d%n", FOREIGN, 1_000);
    out.format("%s%n", Path.of("a" + FOREIGN));
    out.println((String) null);

    assertThat(shown.toString().lines())
        .containsExactly(
            SHOWN, SHOWN, SHOWN + " is no place", SHOWN + " 1,000", "a" + SHOWN, "null");
  }

  @Test
  void continuedLinesAreIndented() {
    out.println("rules/a.cases.yaml:1: case 'x'\n    given     as of 2025-01-01\nrules: fine");

    assertThat(shown.toString().lines())
        .containsExactly(
            "rules/a.cases.yaml:1: case 'x'", "    given     as of 2025-01-01\\nrules: fine");
  }

  @Test
  void whatIsWrittenAsAWholeKeepsItsLines() throws IOException {
    out.write("{\n\t\"name\": \"\u007F\u202Eא\"\r\n}\n");
    out.append("a\rb").append('\u0007').write(0x9B);
    out.write(new char[] {'x', '\u001B', 'y'}, 1, 2);

    assertThat(shown)
        .hasToString("{\n\t\"name\": \"\\u007F\\u202Eא\"\r\n}\na\\rb\\u0007\\u009B\\u001By");
  }

  @Test
  void helpHasItsColoursAndNothingElse() {
    out.print("\u001B[1mridgeline\u001B[21m\u001B[0m \u001B[2J\u001B]0;title\u0007\n");

    assertThat(shown)
        .hasToString("\u001B[1mridgeline\u001B[21m\u001B[0m \\u001B[2J\\u001B]0;title\\u0007\n");
  }

  @Test
  void aStreamThatIsFullSaysSo() {
    var full = new TerminalWriter(new Full());

    full.println("read");

    assertThat(full.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("No space left"));
    assertThat(out.failure()).isEmpty();
  }

  /** Takes nothing. */
  private static final class Full extends Writer {

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("No space left");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
