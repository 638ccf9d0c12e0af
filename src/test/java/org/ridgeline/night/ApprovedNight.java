package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a night as somebody has read and approved them.
 *
 * <p>{@code -Dapprove=true} renews them on purpose; their diff is to be read before it is kept.
 */
record ApprovedNight(Path folder) {

  /** Which files are compared, by their names. */
  void assertEqualTo(Path published, Predicate<String> which) throws IOException {
    for (var file : files(published, which)) {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(folder);
        Files.copy(
            published.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(published.resolve(file)).hasSameTextualContentAs(folder.resolve(file));
    }
    assertThat(files(folder, which)).isEqualTo(files(published, which));
  }

  private static List<String> files(Path folder, Predicate<String> which) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(which).sorted().toList();
    }
  }
}
