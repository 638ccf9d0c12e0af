package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The driver of DuckDB with its database beside it, as the archive of it unpacks 70 MB at each
 * start, which no installed database does.
 */
final class DuckDbFiles {

  private static final String DATABASE = "libduckdb_java.so_";

  private DuckDbFiles() {}

  /** Lays them out in {@code folder}, and returns the driver. */
  static Path layOut(Path libraries, Path folder) throws IOException {
    Files.createDirectories(folder);
    var driver = folder.resolve("duckdb.jar");
    try (var archive = new ZipFile(only(libraries).toFile());
        var slim = new ZipOutputStream(Files.newOutputStream(driver))) {
      for (var entry : archive.stream().toList()) {
        try (var content = archive.getInputStream(entry)) {
          if (entry.getName().startsWith(DATABASE)) {
            var database = folder.resolve(entry.getName());
            Files.copy(content, database, StandardCopyOption.REPLACE_EXISTING);
          } else {
            slim.putNextEntry(new ZipEntry(entry.getName()));
            content.transferTo(slim);
            slim.closeEntry();
          }
        }
      }
    }
    return driver;
  }

  private static Path only(Path libraries) throws IOException {
    try (var all = Files.list(libraries)) {
      return all.filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc"))
          .findFirst()
          .orElseThrow();
    }
  }
}
