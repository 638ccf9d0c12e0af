package org.ridgeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintableTextTest {

  @Test
  void whatSteersATerminalIsNamed() {
    assertThat(PrintableText.line("\u001B[2Jall\u0007 well\u009B31m\u007F"))
        .isEqualTo("\\u001B[2Jall\\u0007 well\\u009B31m\\u007F");
  }

  @Test
  void noTextBeginsALineOfItsOwn() {
    assertThat(PrintableText.line("a\nb\r\nc\rd\u0085e\u2028f\u2029g\u000Bh\fi"))
        .isEqualTo("a\\nb\\r\\nc\\rd\\u0085e\\u2028f\\u2029g\\u000Bh\\u000Ci");
    assertThat(PrintableText.indentedLines("a\nb\n    c")).isEqualTo("a\\nb\n    c");
  }

  @Test
  void whatTurnsTheDirectionOfWordsIsNamed() {
    for (char c : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
      assertThat(PrintableText.line("a" + c + "b")).isEqualTo("a\\u%04Xb".formatted((int) c));
    }
  }

  @Test
  void honestTextOfAnyScriptStaysAsItIs() {
    for (var honest :
        List.of(
            "Тимчасово окуповане, Торецьк",
            "القدس الشريف",
            "ירושלים\u200E (א)\u200F",
            "می\u200Cخواهم، کتاب\u200Cها",
            "\u061Cعربي 12",
            "👩\u200D👩\u200D👧 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F ❤\uFE0F",
            "क्\u200Dष e\u0301 東京\u3000都",
            "a\tb \u00A0 \u202F \u2009 \u00AD - \\n \\u001B")) {
      assertThat(PrintableText.line(honest)).isSameAs(honest);
    }
  }
}
