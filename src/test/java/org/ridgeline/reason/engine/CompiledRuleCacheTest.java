package org.ridgeline.reason.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.drools.core.impl.InternalRuleBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.why.WhyNot;

class CompiledRuleCacheTest {

  /** The notions and two rules, which are compiled in a moment. */
  private static final List<String> FEW =
      List.of(
          "themes.csv",
          "thresholds.csv",
          "vocabulary.drl",
          "notes/city-near.drl",
          "proximity/area-near.drl");

  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir Path folder;

  private Path file;
  private Path rules;

  @BeforeEach
  void writeRules() throws IOException {
    file = folder.resolve("compiled-rules");
    rules = folder.resolve("rules");
    for (var each : FEW) {
      Files.createDirectories(rules.resolve(each).getParent());
      Files.copy(Path.of("rules").resolve(each), rules.resolve(each));
    }
  }

  @Test
  void whatWasCompiledBeforeIsNotCompiledAgain() throws IOException {
    var compiled = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    Files.setLastModifiedTime(file, LONG_AGO);

    var read = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    assertThat(read.docs()).isEqualTo(compiled.docs()).hasSize(2);
    assertThat(read.fingerprint()).isEqualTo(compiled.fingerprint());
    assertThat(read.fingerprints()).isEqualTo(compiled.fingerprints());
    assertThat(read.themes()).isEqualTo(compiled.themes());
    assertThat(read.thresholds()).isEqualTo(compiled.thresholds());
    assertThat(WhyNot.conditions(read, "city-near"))
        .isEqualTo(WhyNot.conditions(compiled, "city-near"));
  }

  @Test
  void whoCompiledThemHasThemAtHand() throws IOException {
    var cache = CompiledRuleCache.in(file, "program");
    var compiled = RuleBook.load(rules, cache);
    assertThat(cache.wasUsed()).isFalse();
    Files.delete(file);

    var again = RuleBook.load(rules, cache);

    assertThat(cache.wasUsed()).isTrue();
    assertThat(file).doesNotExist();
    assertThat(again.docs()).isEqualTo(compiled.docs());
  }

  @Test
  void whoAsksForNothingKeptCompilesEachTime() throws IOException {
    var cache = CompiledRuleCache.none();
    RuleBook.load(rules, cache);

    RuleBook.load(rules, cache);

    assertThat(cache.wasUsed()).isFalse();
  }

  @Test
  void otherRulesAreCompiledAndKeptInstead() throws IOException {
    var before = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    var rule = rules.resolve("proximity/area-near.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("@Points( \"12\" )", "@Points( \"9\" )"));

    var edited = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    var again = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));

    assertThat(edited.docs()).isNotEqualTo(before.docs());
    assertThat(again.docs()).isEqualTo(edited.docs());
  }

  @Test
  void anEditThatBreaksARuleIsSaid() throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    var rule = rules.resolve("notes/city-near.drl");
    Files.writeString(rule, Files.readString(rule).replace("HostilePlace(", "HostilPlace("));

    assertThatThrownBy(() -> RuleBook.load(rules, CompiledRuleCache.in(file, "program")))
        .isInstanceOf(BadRulesException.class)
        .hasMessageContaining("did you mean 'HostilePlace'?");
  }

  @Test
  void whatAnotherProgramCompiledIsCompiledAgain() throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, "older program"));
    Files.setLastModifiedTime(file, LONG_AGO);

    RuleBook.load(rules, CompiledRuleCache.in(file, "program"));

    assertThat(Files.getLastModifiedTime(file)).isGreaterThan(LONG_AGO);
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    var bytes = Files.readAllBytes(file);
    for (int size : new int[] {0, 1, 100, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, size));

      var read = RuleBook.load(rules, CompiledRuleCache.in(file, "program"));

      assertThat(read.docs()).hasSize(2);
      assertThat(Files.size(file)).isGreaterThan(bytes.length / 2);
    }
  }

  @Test
  void aFileOfAnotherFormatIsSaidToBeNoneOfThisProgram() throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, "program"));
    var genuine = Files.readAllBytes(file);
    var javaObjects = new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r', (byte) 0xFF};
    for (var foreign :
        List.of(
            javaObjects,
            "PK\3\4".getBytes(ISO_8859_1),
            "?".repeat(20_000).getBytes(ISO_8859_1),
            new byte[9],
            "\0\33ridgeline compiled rules 1\0".getBytes(ISO_8859_1))) {
      assertThat(oddityOf(foreign)).isEqualTo("it is no file of compiled rules of this program");
    }
    assertThat(oddityOf(Arrays.copyOf(genuine, 20))).isEqualTo("it ends too early");
    assertThat(oddityOf(new byte[0])).isEqualTo("it ends too early");
    // The first letter of what should be the program.
    genuine["__ridgeline compiled rules 2__".length()] = (byte) 0xFF;
    assertThat(oddityOf(genuine)).isEqualTo("it is damaged");
  }

  private String oddityOf(byte[] kept) throws IOException {
    Files.write(file, kept);
    var cache = CompiledRuleCache.in(file, "program");
    cache.preload(rules);
    return cache
        .oddity()
        .orElseThrow()
        .replace(file + ": ", "")
        .replace("; the rules were compiled instead", "");
  }

  @Test
  void aPlaceWhereNothingCanBeKeptIsNoFault() throws IOException {
    var nowhere = folder.resolve("nowhere/compiled-rules");

    var read = RuleBook.load(rules, CompiledRuleCache.in(nowhere, "program"));

    assertThat(read.docs()).hasSize(2);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    RuleBook.load(rules, CompiledRuleCache.in(file, "program"));

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rules", "compiled-rules");
  }

  @Test
  void neitherWayDoRulesFindClassesThatTheyMayNotName() throws Exception {
    var prepared = CompiledRuleCache.in(file, "program");
    for (var read :
        new RuleBook[] {RuleBook.load(rules, prepared), RuleBook.load(rules, prepared)}) {
      var loader = loader(read);

      assertThat(loader.loadClass("org.ridgeline.fact.Settlement")).isNotNull();
      assertThatThrownBy(() -> loader.loadClass("java.lang.Runtime"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> loader.loadClass("org.ridgeline.read.InputFolder"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static ClassLoader loader(RuleBook rules) throws ReflectiveOperationException {
    var field = RuleBook.class.getDeclaredField("rules");
    field.setAccessible(true);
    return ((InternalRuleBase) field.get(rules)).getRootClassLoader();
  }
}
