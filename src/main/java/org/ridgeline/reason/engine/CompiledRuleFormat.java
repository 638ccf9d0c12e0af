package org.ridgeline.reason.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.definition.KiePackage;
import org.kie.internal.builder.KnowledgeBuilder;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.reason.conclude.RulePackages;
import org.ridgeline.reason.engine.CompiledRuleCache.Compiled;

/**
 * How compiled rules lie in a file: first, in plain text, of which program and of which rules they
 * are and the SHA-256 of all this and of what follows; then the engine's objects.
 *
 * <p>No object is read before the text in front of it is what was asked for.
 */
final class CompiledRuleFormat {

  private static final String MARK = "ridgeline compiled rules 2";

  private CompiledRuleFormat() {}

  /**
   * The rules in a file, if it is of this program and these rules.
   *
   * @throws IOException if it is damaged, or holds what rules do not consist of
   */
  static Optional<Compiled> read(byte[] file, String program, String fingerprint)
      throws IOException {
    requireMark(file);
    try {
      return marked(file, program, fingerprint);
    } catch (UTFDataFormatException e) {
      throw new IOException("it is damaged", e);
    }
  }

  /** Whatever does not begin as such a file is none, however its bytes would read as text. */
  private static void requireMark(byte[] file) throws IOException {
    var begin = new ByteArrayOutputStream();
    new DataOutputStream(begin).writeUTF(MARK);
    int begun = Math.min(file.length, begin.size());
    if (!Arrays.equals(begin.toByteArray(), 0, begun, file, 0, begun)) {
      throw new IOException("it is no file of compiled rules of this program");
    }
  }

  private static Optional<Compiled> marked(byte[] file, String program, String fingerprint)
      throws IOException {
    var in = new ByteArrayInputStream(file);
    var head = new DataInputStream(in);
    head.readUTF();
    if (!head.readUTF().equals(program) || !head.readUTF().equals(fingerprint)) {
      return Optional.empty();
    }
    var sha256 = head.readUTF();
    var objects = in.readAllBytes();
    if (!sha256.equals(sha256(program, fingerprint, objects))) {
      throw new IOException("it is damaged");
    }
    return Optional.of(objects(objects));
  }

  private static Compiled objects(byte[] objects) throws IOException {
    try {
      return CompiledRuleClasses.reading(() -> compiled(new ByteArrayInputStream(objects)));
    } catch (IOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
      throw new IOException("it cannot be read (%s)".formatted(e.getClass().getSimpleName()), e);
    }
  }

  private static Compiled compiled(InputStream in) throws IOException, ClassNotFoundException {
    var about = new ObjectInputStream(in);
    @SuppressWarnings("unchecked")
    var depths = (Map<String, Integer>) about.readObject();
    @SuppressWarnings("unchecked")
    var notions = (Map<String, byte[]>) about.readObject();
    for (var notion : notions.keySet()) {
      if (!RulePackages.hold(notion.replace('/', '.'))) {
        throw new InvalidClassException("it declares %s, which is no notion".formatted(notion));
      }
    }
    var loader = ProjectClassLoader.createProjectClassLoader(new RuleClassLoader(), notions);
    @SuppressWarnings("unchecked")
    var packages = (Collection<KiePackage>) new PackagesIn(in, loader).readObject();
    return new Compiled(RuleCompiler.rules(packages), depths);
  }

  /**
   * Writes what {@code builder} compiled.
   *
   * @throws IOException also if it consists of what would not be read again
   */
  static void write(
      OutputStream out,
      String program,
      String fingerprint,
      KnowledgeBuilder builder,
      Map<String, Integer> depths)
      throws IOException {
    var objects = objects(builder, depths);
    var head = new DataOutputStream(out);
    head.writeUTF(MARK);
    head.writeUTF(program);
    head.writeUTF(fingerprint);
    head.writeUTF(sha256(program, fingerprint, objects));
    head.write(objects);
    head.flush();
  }

  private static byte[] objects(KnowledgeBuilder builder, Map<String, Integer> depths)
      throws IOException {
    var objects = new ByteArrayOutputStream();
    var about = new ObjectOutputStream(objects);
    about.writeObject(new HashMap<>(depths));
    about.writeObject(new HashMap<>(notions(builder)));
    about.flush();
    var packages = new PackagesOut(objects);
    packages.writeObject(new ArrayList<>(builder.getKnowledgePackages()));
    packages.flush();
    return objects.toByteArray();
  }

  /** The classes of the types that rules declare; the loader knows of none if there are none. */
  private static Map<String, byte[]> notions(KnowledgeBuilder builder) {
    var loader = (ProjectClassLoader) ((KnowledgeBuilderImpl) builder).getRootClassLoader();
    return loader.getStore() == null ? Map.of() : loader.getStore();
  }

  static String sha256(String program, String fingerprint, byte[] objects) throws IOException {
    var all = new ByteArrayOutputStream();
    var text = new DataOutputStream(all);
    text.writeUTF(program);
    text.writeUTF(fingerprint);
    text.write(objects);
    return Sha256.of(all.toByteArray());
  }

  /** Refuses to write what would be refused when it is read. */
  private static final class PackagesOut extends DroolsObjectOutputStream {

    PackagesOut(OutputStream out) throws IOException {
      super(out);
    }

    @Override
    protected void annotateClass(Class<?> type) throws IOException {
      var each = type;
      while (each.isArray()) {
        each = each.getComponentType();
      }
      if (!each.isPrimitive() && !CompiledRuleClasses.isListed(each.getName())) {
        throw new InvalidClassException(each.getName());
      }
    }
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
