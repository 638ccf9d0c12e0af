package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.conclude.RuleDoc;

/**
 * What somebody may put in the place of compiled rules: none of it is believed, runs code or hangs.
 */
class CompiledRuleAttacksTest {

  private static final String PROGRAM = "program";
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @TempDir Path folder;

  private Path rules;
  private Path file;
  private byte[] genuine;
  private Duration slowest = Duration.ZERO;

  private interface Attack {
    void begin() throws IOException, InterruptedException;
  }

  @BeforeEach
  void compileRules() throws IOException {
    rules = writeRules("rules", 10);
    file = Files.createDirectory(folder.resolve("cache")).resolve("compiled-rules");
    genuine = compiled(rules, file);
  }

  private Path writeRules(String name, int points) throws IOException {
    var copy = folder.resolve(name);
    for (var each :
        List.of("themes.csv", "thresholds.csv", "vocabulary.drl", "proximity/area-near.drl")) {
      Files.createDirectories(copy.resolve(each).getParent());
      Files.copy(Path.of("rules").resolve(each), copy.resolve(each));
    }
    var rule = copy.resolve("proximity/area-near.drl");
    var text = Files.readString(rule);
    Files.writeString(
        rule, text.replaceAll("@Points\\( \"\\d+\" \\)", "@Points( \"" + points + "\" )"));
    return copy;
  }

  private static byte[] compiled(Path rules, Path file) throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, PROGRAM));
    return Files.readAllBytes(file);
  }

  @Test
  void nothingElseThatLiesThereIsBelieved() throws Exception {
    var others = compiled(writeRules("others", 14), folder.resolve("others.bin"));
    var attacks = new LinkedHashMap<String, Attack>();
    new ForgedRules(PROGRAM, RuleFingerprint.of(rules), genuine)
        .all(others)
        .forEach((name, bytes) -> attacks.put(name, () -> Files.write(file, bytes)));
    attacks.putAll(otherFiles());
    for (var attack : attacks.entrySet()) {
      restore();
      attack.getValue().begin();
      isNotBelieved(attack.getKey());
    }
    System.out.printf(
        "%d attacks on compiled rules: none believed, none ran code, the slowest took %d ms%n",
        attacks.size(), slowest.toMillis());
    assertThat(attacks).hasSizeGreaterThan(30);
  }

  @Test
  void rulesAreCompiledInstead() throws IOException {
    var others = compiled(writeRules("others", 14), folder.resolve("others.bin"));
    Files.write(
        file,
        new ForgedRules(PROGRAM, RuleFingerprint.of(rules), genuine).behindGenuineHead(others));

    var cache = CompiledRuleCache.in(file, PROGRAM);
    var book = RuleBook.load(rules, cache);

    assertThat(book.docs()).extracting(RuleDoc::points).containsExactly(10);
    assertThat(cache.wasUsed()).isFalse();
    assertThat(cache.oddity()).contains(file + ": it is damaged; the rules were compiled instead");
    var healed = CompiledRuleCache.in(file, PROGRAM);
    assertThat(RuleBook.load(rules, healed).docs()).isEqualTo(book.docs());
    assertThat(healed.wasUsed()).isTrue();
  }

  private void restore() throws IOException {
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.deleteIfExists(file);
    Files.write(file, genuine);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    ForgedRules.codeRan = false;
  }

  private void isNotBelieved(String attack) throws IOException {
    var start = Instant.now();
    var cache = CompiledRuleCache.in(file, PROGRAM);
    cache.preload(rules);
    boolean believed = cache.find(RuleFingerprint.of(rules)).isPresent();
    var took = Duration.between(start, Instant.now());
    slowest = took.compareTo(slowest) > 0 ? took : slowest;

    var said = cache.oddity().orElse("nothing odd").replace(folder.toString(), "FOLDER");
    System.out.printf("%-40s %s%n", attack, said);
    assertThat(ForgedRules.codeRan).as(attack).isFalse();
    assertThat(believed || cache.wasUsed()).as(attack).isFalse();
    assertThat(took).as(attack).isLessThan(LONGEST);
    assertThat(said.lines()).as(attack).hasSize(1);
    if (!attack.startsWith("the head of")) {
      assertThat(said).as(attack).endsWith("; the rules were compiled instead");
    }
  }

  private Map<String, Attack> otherFiles() {
    var attacks = new LinkedHashMap<String, Attack>();
    attacks.put(
        "a link to the genuine file", () -> link(Files.write(folder.resolve("x"), genuine)));
    attacks.put("a link to a device that never ends", () -> link(Path.of("/dev/zero")));
    attacks.put("a link to nothing", () -> link(Path.of("nowhere")));
    attacks.put(
        "a FIFO",
        () -> {
          Files.delete(file);
          assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0);
        });
    attacks.put(
        "a folder",
        () -> {
          Files.delete(file);
          Files.createDirectory(file);
        });
    attacks.put("a file of eight gigabytes", this::grow);
    for (var rights : List.of("rw-rw-r--", "rw-r--rw-", "rw-rw-rw-")) {
      attacks.put("the genuine file as " + rights, () -> give(file, rights));
    }
    for (var rights : List.of("rwxrwxr-x", "rwxr-xrwx", "rwxrwxrwx")) {
      attacks.put("its folder as " + rights, () -> give(file.getParent(), rights));
    }
    return attacks;
  }

  private void link(Path target) throws IOException {
    Files.delete(file);
    Files.createSymbolicLink(file, target);
  }

  private void grow() throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), 8L << 30);
    }
  }

  private static void give(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void whatBelongsToSomebodyElseIsNotBelieved() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root gives files away");
    var somebody =
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    for (var given : List.of(file, file.getParent())) {
      var owner = Files.getOwner(given);
      Files.setOwner(given, somebody);

      var cache = CompiledRuleCache.in(file, PROGRAM);
      RuleBook.load(rules, cache);

      assertThat(cache.wasUsed()).isFalse();
      assertThat(cache.oddity())
          .contains(
              given.toRealPath()
                  + ": belongs to nobody, who neither runs the program nor owns it; remove it; the "
                  + "rules were compiled instead");
      Files.setOwner(given, owner);
      restore();
    }
  }

  @Test
  void whatIsGenuineIsBelievedWithoutAWord() throws IOException {
    var cache = CompiledRuleCache.in(file, PROGRAM);
    RuleBook.load(rules, cache);

    assertThat(cache.wasUsed()).isTrue();
    assertThat(cache.oddity()).isEmpty();
  }
}
