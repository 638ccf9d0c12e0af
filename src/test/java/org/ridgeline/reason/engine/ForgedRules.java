package org.ridgeline.reason.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.rule.JavaDialectRuntimeData;

/** What somebody may write in the place of compiled rules. */
final class ForgedRules {

  private static final byte[] STREAM = {(byte) 0xAC, (byte) 0xED, 0, 5};

  private final String program;
  private final String fingerprint;
  private final byte[] genuine;

  /** Whether what an attacker wants has happened. */
  static volatile boolean codeRan;

  ForgedRules(String program, String fingerprint, byte[] genuine) {
    this.program = program;
    this.fingerprint = fingerprint;
    this.genuine = genuine.clone();
  }

  /** Does it as soon as it is read. */
  private static final class Gadget implements Serializable {

    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      codeRan = true;
    }
  }

  /** Looks like a part of a rule that is a stream of its own, with a gadget in that. */
  @SuppressWarnings("serial")
  private static final class Nesting implements Externalizable {

    private static final long serialVersionUID = 1L;

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeBoolean(false);
      var inner = new ByteArrayOutputStream();
      var nested = new ObjectOutputStream(inner);
      nested.writeInt(1);
      nested.writeObject(new Gadget());
      nested.flush();
      out.writeObject(inner.toByteArray());
    }

    @Override
    public void readExternal(ObjectInput in) {
      codeRan = true;
    }
  }

  /** By what they try. */
  Map<String, byte[]> all(byte[] others) throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("other rules behind the genuine head", behindGenuineHead(others));
    all.put("the genuine rules with one byte changed", changed());
    all.put("the head of another program", file("another", fingerprint, objects(others)));
    all.put("the head of other rules", file(program, "0".repeat(64), objects(others)));
    all.put("a version to come", "\0\032ridgeline compiled rules 3".getBytes(UTF_8));
    all.put("a stream of objects, as it once was", formerly());
    all.put("a head that is said to be 65,535 long", new byte[] {-1, -1, 1});
    for (int size : new int[] {0, 1, 2, 30, 100, genuine.length / 2, genuine.length - 1}) {
      all.put("the first %d bytes".formatted(size), Arrays.copyOf(genuine, size));
    }
    all.put("a gadget as the first object", of(new Gadget()));
    all.put("a gadget among the depths", of(new HashMap<>(Map.of("rule", new Gadget()))));
    all.put("a gadget among the notions", of(new HashMap<>(), new HashMap<>(gadgets())));
    all.put("a gadget among the rules", rules(new ArrayList<>(List.of(new Gadget()))));
    all.put("a gadget in a stream within the stream", nested());
    all.put("a proxy", of(proxy()));
    all.put("a file of the system", of(new File("/etc/passwd")));
    all.put("an address, which hashing looks up", of(new HashMap<>(Map.of(address(), 1))));
    all.put("lists 400 deep", of(deep()));
    all.put("an array of two thousand million", behindHead(joined(STREAM, huge())));
    all.put("a class in place of a fact", notion("org/ridgeline/fact/Settlement"));
    all.put("a notion that is no class", notion("rules/Danger"));
    all.put("a number in place of a map", of(1));
    return all;
  }

  /** Other rules, said to be the genuine ones. */
  byte[] behindGenuineHead(byte[] others) {
    return joined(head(), objects(others));
  }

  /** Everything in front of the objects. */
  private byte[] head() {
    return Arrays.copyOf(genuine, genuine.length - objects(genuine).length);
  }

  private static byte[] objects(byte[] file) {
    int start = 0;
    while (!Arrays.equals(file, start, start + STREAM.length, STREAM, 0, STREAM.length)) {
      start++;
    }
    return Arrays.copyOfRange(file, start, file.length);
  }

  private byte[] changed() {
    var changed = genuine.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private byte[] formerly() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new ObjectOutputStream(bytes);
    out.writeUTF(program);
    out.writeUTF(fingerprint);
    out.writeObject(new Gadget());
    out.flush();
    return bytes.toByteArray();
  }

  private byte[] of(Object... objects) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new ObjectOutputStream(bytes);
    for (var each : objects) {
      out.writeObject(each);
    }
    out.flush();
    return behindHead(bytes.toByteArray());
  }

  private byte[] rules(Object packages) throws IOException {
    return rules(new HashMap<>(), packages);
  }

  private byte[] rules(Object notions, Object packages) throws IOException {
    var about = new ByteArrayOutputStream();
    var out = new ObjectOutputStream(about);
    out.writeObject(new HashMap<>());
    out.writeObject(notions);
    out.flush();
    var more = new ByteArrayOutputStream();
    var rules = new ObjectOutputStream(more);
    rules.writeObject(packages);
    rules.flush();
    return behindHead(joined(about.toByteArray(), more.toByteArray()));
  }

  /** The engine's own class, which opens the inner stream itself. */
  private byte[] nested() throws IOException {
    var forged = rules(new ArrayList<>(List.of(new Nesting())));
    var real = JavaDialectRuntimeData.class;
    var text = new String(objects(forged), ISO_8859_1);
    var named = named(Nesting.class.getName(), 1L);
    if (!text.contains(named)) {
      throw new IllegalStateException("the stream names its classes otherwise");
    }
    var renamed =
        text.replace(
            named, named(real.getName(), ObjectStreamClass.lookup(real).getSerialVersionUID()));
    return behindHead(renamed.getBytes(ISO_8859_1));
  }

  private static String named(String type, long version) {
    var name =
        new StringBuilder()
            .append((char) (type.length() >> 8))
            .append((char) (type.length() & 0xFF));
    name.append(type);
    for (int i = 56; i >= 0; i -= 8) {
      name.append((char) (version >> i & 0xFF));
    }
    return name.toString();
  }

  private byte[] notion(String name) throws IOException {
    return rules(new HashMap<>(Map.of(name, new byte[10])), new ArrayList<>(List.of("a rule")));
  }

  private static Map<String, Object> gadgets() {
    return Map.of("rules/Danger", new Gadget());
  }

  private static Object proxy() {
    return Proxy.newProxyInstance(
        ForgedRules.class.getClassLoader(),
        new Class<?>[] {Comparable.class},
        Proxy.getInvocationHandler(handled()));
  }

  private static Object handled() {
    return Proxy.newProxyInstance(
        ForgedRules.class.getClassLoader(),
        new Class<?>[] {Runnable.class},
        (InvocationHandler & Serializable) (of, method, arguments) -> null);
  }

  private static Object address() throws IOException {
    return URI.create("http://localhost").toURL();
  }

  private static Object deep() {
    var list = new ArrayList<Object>();
    // Deeper the writer could not go either.
    for (int depth = 0; depth < 400; depth++) {
      list = new ArrayList<>(List.of(list));
    }
    return list;
  }

  /** An array of longs that is said to have so many, and has none. */
  private static byte[] huge() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new ObjectOutputStream(bytes);
    out.writeObject(new long[0]);
    out.flush();
    var array = bytes.toByteArray();
    ByteBuffer.wrap(array).putInt(array.length - 4, 2_000_000_000);
    return Arrays.copyOfRange(array, STREAM.length, array.length);
  }

  private byte[] behindHead(byte[] objects) throws IOException {
    return file(program, fingerprint, objects);
  }

  /** With a SHA-256 that is right, as an attacker can reckon it too. */
  private static byte[] file(String program, String fingerprint, byte[] objects)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF("ridgeline compiled rules 2");
    out.writeUTF(program);
    out.writeUTF(fingerprint);
    out.writeUTF(CompiledRuleFormat.sha256(program, fingerprint, objects));
    out.write(objects);
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
