package org.ridgeline.reason.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilder;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.store.TrustedFile;
import org.ridgeline.store.UntrustedFileException;

/**
 * Compiled rules kept in a file, as reading them takes far less time than compiling does.
 *
 * <p>The file holds the rules of one folder, as one program compiled them. It is read only where it
 * is a {@link TrustedFile}. Of other rules or of another program it is as good as none; where
 * anything about it is odd, the rules are compiled, and {@link #oddity} says why. What was compiled
 * last is at hand for whoever asks again.
 */
public final class CompiledRuleCache {

  /** Far above the compiled rules of any folder; the shipped ones have one million. */
  private static final int MOST_BYTES = 50_000_000;

  private final Optional<Path> file;
  private final String program;
  private Optional<Kept> kept = Optional.empty();
  private Optional<String> oddity = Optional.empty();
  private boolean wasUsed;

  /**
   * What a compiled folder amounts to.
   *
   * @param depths how deep in the engine's order each rule lies, by its file
   */
  record Compiled(KieBase rules, Map<String, Integer> depths) {}

  private record Kept(String fingerprint, Compiled compiled) {}

  private CompiledRuleCache(Optional<Path> file, String program) {
    this.file = file;
    this.program = program;
  }

  /** Nothing is prepared, and nothing kept. */
  public static CompiledRuleCache none() {
    return new CompiledRuleCache(Optional.empty(), "");
  }

  /**
   * What {@code file} holds, which need not be there yet.
   *
   * @param program what tells this program from any other that may have written the file
   */
  public static CompiledRuleCache in(Path file, String program) {
    return new CompiledRuleCache(Optional.of(file), program);
  }

  /** The rules with this fingerprint, if they are what was kept. */
  synchronized Optional<Compiled> find(String fingerprint) {
    read(fingerprint);
    var found = kept.filter(kept -> kept.fingerprint().equals(fingerprint)).map(Kept::compiled);
    wasUsed |= found.isPresent();
    return found;
  }

  /** Reads the rules of a folder, if they were kept, so that they need not be waited for. */
  public void preload(Path rules) throws IOException {
    if (file.isPresent() && Files.isDirectory(rules)) {
      read(RuleFingerprint.of(rules));
    }
  }

  /** Why what lies in the file was not believed, and the remedy; empty if nothing was odd. */
  public synchronized Optional<String> oddity() {
    return oddity;
  }

  /** Whether rules came from here, and were not compiled anew. */
  public synchronized boolean wasUsed() {
    return wasUsed;
  }

  private synchronized void read(String fingerprint) {
    if (file.isEmpty() || kept.isPresent()) {
      return;
    }
    try {
      var bytes = TrustedFile.read(file.get(), MOST_BYTES);
      if (bytes.isPresent()) {
        kept =
            CompiledRuleFormat.read(bytes.get(), program, fingerprint)
                .map(compiled -> new Kept(fingerprint, compiled));
      }
    } catch (UntrustedFileException e) {
      isOdd(e.getMessage());
    } catch (EOFException e) {
      isOdd(file.get() + ": it ends too early");
    } catch (IOException e) {
      isOdd(file.get() + ": " + e.getMessage());
    }
  }

  private void isOdd(String why) {
    oddity = Optional.of(why + "; the rules were compiled instead");
  }

  /**
   * What {@code builder} compiled, kept in place of what was kept before: for who asks for the same
   * rules again, and in the file where that is possible.
   */
  synchronized Compiled keep(
      String fingerprint, KnowledgeBuilder builder, Map<String, Integer> depths) {
    write(fingerprint, builder, depths);
    var compiled = new Compiled(RuleCompiler.rules(builder.getKnowledgePackages()), depths);
    kept = file.map(any -> new Kept(fingerprint, compiled));
    return compiled;
  }

  private void write(String fingerprint, KnowledgeBuilder builder, Map<String, Integer> depths) {
    if (file.isEmpty()) {
      return;
    }
    try {
      if (TrustedFile.mayLieIn(file.get().toAbsolutePath().getParent())) {
        AtomicReplacement.of(
            file.get(),
            out -> CompiledRuleFormat.write(out, program, fingerprint, builder, depths));
      }
    } catch (UntrustedFileException e) {
      isOdd(e.getMessage());
    } catch (IOException e) {
      // Where nothing can be kept, the next run compiles again.
    }
  }
}
