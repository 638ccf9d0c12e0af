package org.ridgeline.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.text.PrintableText;

/**
 * What a command says, on standard output or standard error, so that no text from outside steers
 * the terminal or prints a line that seems to be the program's own.
 *
 * <p>A line that is printed stays one line, but for continued lines, which are indented. What is
 * written as a whole, such as JSON, keeps its lines and has harmful characters named, as JSON would
 * name them; for a file such as {@code rules > rules.json} that is the same data.
 */
public final class TerminalWriter extends PrintWriter {

  /** Colours and weights, which only the help of commands has. */
  private static final Pattern STYLE = Pattern.compile("\u001B\\[[0-9;]*m");

  private final Writer terminal;
  private final NamingWriter naming;
  private final boolean pipe;

  /** In front of what shows the lines; each is passed on at once. */
  public TerminalWriter(Writer terminal) {
    this(terminal, false);
  }

  /**
   * @param pipe whether it leads to another program, which may end when it has read enough
   */
  private TerminalWriter(Writer terminal, boolean pipe) {
    this(terminal, new NamingWriter(terminal), pipe);
  }

  private TerminalWriter(Writer terminal, NamingWriter naming, boolean pipe) {
    super(naming, true);
    this.terminal = terminal;
    this.naming = naming;
    this.pipe = pipe;
  }

  /** The standard output of this process. */
  public static TerminalWriter standardOutput() {
    return of(FileDescriptor.out, isPipe());
  }

  /** The standard error of this process. */
  public static TerminalWriter standardError() {
    return of(FileDescriptor.err, false);
  }

  private static TerminalWriter of(FileDescriptor stream, boolean pipe) {
    // The streams of the system keep to themselves that they could not write.
    return new TerminalWriter(new OutputStreamWriter(new FileOutputStream(stream), UTF_8), pipe);
  }

  /** Whether standard output is a pipe: that its reader ended the system says in any language. */
  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Prints a line. */
  @Override
  public void println(String line) {
    synchronized (lock) {
      write(PrintableText.indentedLines(String.valueOf(line)));
      println();
    }
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }

  @Override
  public PrintWriter format(String format, Object... words) {
    return super.format(format, harmless(words));
  }

  @Override
  public PrintWriter format(Locale locale, String format, Object... words) {
    return super.format(locale, format, harmless(words));
  }

  private static Object[] harmless(Object... words) {
    return Stream.of(words).map(TerminalWriter::harmless).toArray();
  }

  private static Object harmless(Object word) {
    return word instanceof Number ? word : PrintableText.line(String.valueOf(word));
  }

  /** Prints a help or a message that was made harmless before, with its colours. */
  @Override
  public void print(String styled) {
    synchronized (lock) {
      int end = 0;
      var styles = STYLE.matcher(styled);
      while (styles.find()) {
        write(styled.substring(end, styles.start()));
        style(styles.group());
        end = styles.end();
      }
      write(styled.substring(end));
      flush();
    }
  }

  @Override
  public void print(Object styled) {
    print(String.valueOf(styled));
  }

  private void style(String sequence) {
    try {
      terminal.write(sequence);
    } catch (IOException e) {
      naming.failure = e;
      setError();
    }
  }

  /** Whether not all could be written, though somebody was there to read it. */
  public static boolean isIncomplete(PrintWriter out) {
    return out instanceof TerminalWriter terminal && terminal.failure().isPresent();
  }

  /** Why not all could be written, if so; whoever closes a pipe has read enough. */
  public Optional<IOException> failure() {
    flush();
    return Optional.ofNullable(naming.failure)
        .filter(e -> !pipe && !"Broken pipe".equals(e.getMessage()));
  }

  /** Names what is harmful, and leaves lines as they are. */
  private static final class NamingWriter extends FilterWriter {

    private IOException failure;

    NamingWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      try {
        writeNamed(text, offset, offset + length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    private void writeNamed(char[] text, int start, int end) throws IOException {
      int rest = start;
      for (int i = start; i < end; i++) {
        char c = text[i];
        if (PrintableText.isHarmful(c) && c != '\n' && !isLineEnd(text, i, end)) {
          out.write(text, rest, i - rest);
          out.write(PrintableText.named(c));
          rest = i + 1;
        }
      }
      out.write(text, rest, end - rest);
    }

    /** Some systems end lines by a carriage return as well. */
    private static boolean isLineEnd(char[] text, int i, int end) {
      return text[i] == '\r' && i + 1 < end && text[i + 1] == '\n';
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
