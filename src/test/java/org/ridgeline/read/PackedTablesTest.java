package org.ridgeline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.read.file.BadTableException;

class PackedTablesTest {

  private static final String GZ = "event_reports.csv.gz";
  private static final String ZIP = "event_reports.csv.zip";
  private static final String CUT_OFF = "ends in the middle; it was cut off, copy it again";

  @TempDir Path folder;

  private byte[] table;

  @BeforeEach
  void writeInput() throws IOException {
    SmallInput.in(folder);
    table = Files.readAllBytes(folder.resolve("event_reports.csv"));
    Files.delete(folder.resolve("event_reports.csv"));
  }

  @Test
  void whatAMacAddsToAnArchiveIsNoTable() throws IOException {
    assertAccepted(
        ZIP, zip("news.csv", "__MACOSX/", "__MACOSX/._news.csv", ".DS_Store", "README.txt"));
    assertAccepted(ZIP, zip("__MACOSX/._news.csv", "2025/", "2025/news.csv", "2025/Thumbs.db"));
  }

  @Test
  void severalTablesInAnArchiveAreNamed() throws IOException {
    assertRefused(
        ZIP,
        zip("news.csv", "../../other.csv", "more/third.txt"),
        "holds several files (news.csv, ../../other.csv, more/third.txt); pack each table into a zip of its own");
  }

  @Test
  void anArchiveOfNothingIsTold() throws IOException {
    assertRefused(ZIP, zip(), "holds no file; pack one table into it");
    assertRefused(ZIP, zip("2025/", "__MACOSX/._x"), "holds no file; pack one table into it");
  }

  @Test
  void aLockedArchiveIsTold() throws IOException {
    var locked = zip("news.csv");
    locked[6] |= 1;

    assertRefused(ZIP, locked, "is locked with a password; pack it without one");
  }

  @Test
  void whereverAnArchiveIsCutOffItIsTold() throws IOException {
    var whole = zip("news.csv");
    for (int length : new int[] {20, 60, 150, whole.length - 60, whole.length - 22}) {
      assertRefused(
          ZIP,
          Arrays.copyOf(whole, length),
          length == 20 ? "holds no file; pack one table into it" : CUT_OFF);
    }
  }

  @Test
  void aDamagedArchiveIsTold() throws IOException {
    var damaged = zip("news.csv");
    damaged[60] ^= 0x55;

    write(ZIP, damaged);
    assertThatThrownBy(this::read)
        .isInstanceOf(BadTableException.class)
        .hasMessageStartingWith(ZIP + ": is damaged (")
        .hasMessageEndingWith("); copy it again, or pack it anew");
  }

  @Test
  void theMembersOfAGzipAreReadOneAfterTheOther() throws IOException {
    int half = table.length / 2;
    var first = gzip(Arrays.copyOf(table, half));
    var second = gzip(Arrays.copyOfRange(table, half, table.length));

    assertAccepted(GZ, joined(first, gzip(new byte[0]), second));
    assertAccepted(GZ, joined(first, second, new byte[512]));
  }

  @Test
  void aGzipWithNameCommentAndExtraFieldIsRead() throws IOException {
    var plain = gzip(table);
    var header = new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3};
    var fields = new byte[] {2, 0, 'a', 'b', 'n', 0, 'c', 0, 1, 2};

    assertAccepted(GZ, joined(header, fields, Arrays.copyOfRange(plain, 10, plain.length)));
  }

  @Test
  void whateverFollowsAGzipIsTold() throws IOException {
    var follows = "goes on behind its end with something that is no gzip; pack it anew";

    assertRefused(GZ, joined(gzip(table), "\n".getBytes(UTF_8)), follows);
    assertRefused(GZ, joined(gzip(table), new byte[9], table), follows);
    assertRefused(GZ, joined(gzip(table), new byte[] {0x1F, (byte) 0x8B, 7, 0}), follows);
  }

  @Test
  void whereverAGzipIsCutOffItIsTold() throws IOException {
    var whole = gzip(table);
    for (int length = 2; length < whole.length; length++) {
      assertRefused(GZ, Arrays.copyOf(whole, length), CUT_OFF);
    }
    assertRefused(GZ, new byte[0], "is empty; copy it again");
  }

  @Test
  void aGzipOfAnotherChecksumIsTold() throws IOException {
    for (int fromEnd : new int[] {8, 4}) {
      var damaged = gzip(table);
      damaged[damaged.length - fromEnd] ^= 1;

      assertRefused(GZ, damaged, "is damaged; copy it again, or pack it anew");
    }
  }

  @Test
  void whatIsNotPackedAsItsNameSaysIsNamed() throws IOException {
    assertRefused(GZ, table, "is no gzip but plain text; name it event_reports.csv");
    assertRefused(GZ, zip("news.csv"), "is no gzip but zip; name it event_reports.csv.zip");
    assertRefused(ZIP, gzip(table), "is no zip but gzip; name it event_reports.csv.gz");
    assertRefused(
        GZ,
        "\n<!DOCTYPE HTML><title>Sign in".getBytes(UTF_8),
        "is no gzip but a web page; download the file itself");
    assertRefused(
        ZIP,
        "version https://git-lfs.github.com/spec/v1\n".getBytes(UTF_8),
        "is no zip but a pointer of Git LFS; fetch the file itself with git lfs pull");
    assertRefused(
        GZ, "BZh91AY".getBytes(UTF_8), "is no gzip but bzip2; pack event_reports.csv as gzip");
    assertRefused(
        GZ, new byte[] {0, 1, 2}, "is no gzip but something else; pack event_reports.csv as gzip");
  }

  @Test
  void anEndingInCapitalsIsUnpackedToo() throws IOException {
    assertAccepted("event_reports.CSV.GZ", gzip(table));
    assertAccepted("EVENT_REPORTS.csv.Zip", zip("NEWS.CSV"));
  }

  @Test
  void aPackedTableBesideItsOriginalIsReadOnce() throws IOException {
    write("event_reports.csv", table);
    write(GZ, gzip(table));
    write(ZIP, zip("news.csv"));

    var tables = read();

    assertThat(tables.events()).hasSize(1);
    assertThat(tables.warnings())
        .containsExactly(
            GZ + ": holds the same as event_reports.csv, and was not read again; remove one",
            ZIP + ": holds the same as event_reports.csv, and was not read again; remove one");
  }

  private void assertAccepted(String file, byte[] bytes) throws IOException {
    write(file, bytes);
    assertThat(read().events()).hasSize(1);
    assertThat(read().warnings()).isEmpty();
    Files.delete(folder.resolve(file));
  }

  private void assertRefused(String file, byte[] bytes, String why) throws IOException {
    write(file, bytes);
    assertThatThrownBy(this::read)
        .isInstanceOf(BadTableException.class)
        .hasMessage(file + ": " + why);
    Files.delete(folder.resolve(file));
  }

  private void write(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("0"));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  /** An archive of the table under each of {@code names}. */
  private byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write(table);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }
}
