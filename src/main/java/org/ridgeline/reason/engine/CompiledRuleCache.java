package org.ridgeline.reason.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.internal.builder.KnowledgeBuilder;
import org.ridgeline.reason.conclude.RulePackages;
import org.ridgeline.store.AtomicReplacement;

/**
 * Compiled rules kept in a file, as reading them takes far less time than compiling does.
 *
 * <p>The file holds the rules of one folder, as one program compiled them, and lies where only
 * those may write who may change the program itself. Of other rules, of another program, or where
 * it cannot be read, it is as good as none.
 */
public final class CompiledRuleCache {

  private final Optional<Path> file;
  private final String program;
  private Optional<Kept> kept = Optional.empty();

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
    if (kept.isEmpty()) {
      kept = read(fingerprint::equals);
    }
    return kept.filter(kept -> kept.fingerprint().equals(fingerprint)).map(Kept::compiled);
  }

  /** Reads what was kept, whatever it is, so that it need not be waited for. */
  public synchronized void preload() {
    kept = read(any -> true);
  }

  private Optional<Kept> read(Predicate<String> wanted) {
    if (file.filter(Files::isRegularFile).isEmpty()) {
      return Optional.empty();
    }
    try (var in = new BufferedInputStream(Files.newInputStream(file.get()))) {
      return read(in, wanted);
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      // Whatever became of the file, compiling helps.
      return Optional.empty();
    }
  }

  private Optional<Kept> read(BufferedInputStream in, Predicate<String> wanted)
      throws IOException, ClassNotFoundException {
    var about = new ObjectInputStream(in);
    if (!about.readUTF().equals(program)) {
      return Optional.empty();
    }
    var fingerprint = about.readUTF();
    if (!wanted.test(fingerprint)) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked")
    var depths = (Map<String, Integer>) about.readObject();
    @SuppressWarnings("unchecked")
    var notions = (Map<String, byte[]>) about.readObject();
    var loader = ProjectClassLoader.createProjectClassLoader(new RuleClassLoader(), notions);
    @SuppressWarnings("unchecked")
    var packages = (Collection<KiePackage>) new PackagesIn(in, loader).readObject();
    return Optional.of(new Kept(fingerprint, new Compiled(RuleCompiler.rules(packages), depths)));
  }

  /**
   * Keeps what {@code builder} compiled in place of what was kept before, where that is possible.
   */
  synchronized void keep(
      String fingerprint, KnowledgeBuilder builder, Map<String, Integer> depths) {
    if (file.isEmpty()) {
      return;
    }
    try {
      AtomicReplacement.of(file.get(), out -> write(out, fingerprint, builder, depths));
      kept = Optional.empty();
    } catch (IOException e) {
      // Where nothing can be kept, the next run compiles again.
    }
  }

  private void write(
      OutputStream out, String fingerprint, KnowledgeBuilder builder, Map<String, Integer> depths)
      throws IOException {
    var about = new ObjectOutputStream(out);
    about.writeUTF(program);
    about.writeUTF(fingerprint);
    about.writeObject(new HashMap<>(depths));
    about.writeObject(new HashMap<>(notions(builder)));
    about.flush();
    var packages = new DroolsObjectOutputStream(out);
    packages.writeObject(new ArrayList<>(builder.getKnowledgePackages()));
    packages.flush();
  }

  /** The classes of the types that rules declare; the loader knows of none if there are none. */
  private static Map<String, byte[]> notions(KnowledgeBuilder builder) {
    var loader = (ProjectClassLoader) ((KnowledgeBuilderImpl) builder).getRootClassLoader();
    return loader.getStore() == null ? Map.of() : loader.getStore();
  }

  /** Finds the engine's own classes, which rules may not name, beside those that rules know. */
  private static final class PackagesIn extends DroolsObjectInputStream {

    PackagesIn(InputStream in, ClassLoader rules) throws IOException {
      super(in, rules);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      return RulePackages.hold(type.getName())
          ? super.resolveClass(type)
          : Class.forName(type.getName(), false, CompiledRuleCache.class.getClassLoader());
    }
  }
}
