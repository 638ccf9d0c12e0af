package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFingerprintTest {

  @TempDir Path rules;

  @Test
  void itIsOfTheNamesAndBytesOfRulesAndTables() throws IOException {
    write("heights/high.drl", "rule");
    write("themes.csv", "id");
    var before = RuleFingerprint.of(rules);

    // By: printf 'heights/high.drl\0rule\0themes.csv\0id\0' | sha256sum
    assertThat(before)
        .isEqualTo("a2f52d77d6c24149bae7d423315e3abfd5b5845524e248b0cb11fa607c0f79d5");
    write("heights/high.cases.yaml", "- case: none");
    write("README.md", "Rules");
    assertThat(RuleFingerprint.of(rules)).isEqualTo(before);
    write("themes.csv", "id,side");
    assertThat(RuleFingerprint.of(rules)).isNotEqualTo(before);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(rules.resolve(file).getParent());
    Files.writeString(rules.resolve(file), text);
  }
}
