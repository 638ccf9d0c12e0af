package org.ridgeline.importing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.file.BadTableException;

class ImportJournalTest {

  private static final List<String> FILES =
      List.of("a/x.csv", "b/y.csv", "c/z.csv", "import/left-out.csv", "w.csv");

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    put(input, "a/x.csv", "old x");
    put(input, "c/z.csv", "old z");
    put(input, "w.csv", "the same");
  }

  @Test
  void allIsPutInPlaceAndWhatWasIsKept() throws IOException {
    commit("new");

    assertThat(files(input))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "a/x.csv",
                "new x",
                "b/y.csv",
                "new y",
                "import/left-out.csv",
                "new l",
                "w.csv",
                "the same"));
  }

  @Test
  void undoingPutsEverythingBack() throws IOException {
    var before = files(input);
    commit("new");
    var between = files(input);
    commit("newer");

    undo();
    assertThat(files(input)).isEqualTo(between);
    undo();
    assertThat(files(input)).isEqualTo(before);
    try (var journal = ImportJournal.open(input)) {
      assertThat(journal.undo()).isEmpty();
    }
  }

  @Test
  void anyImportsInARowAreUndoneInARow() throws IOException {
    var chance = Sample.chance();
    for (int i = 0; i < Sample.of(200); i++) {
      var states = new ArrayList<Map<String, String>>();
      for (int k = 0; k < 3; k++) {
        states.add(files(input));
        any(chance);
      }
      for (int k = 2; k >= 0; k--) {
        undo();
        assertThat(files(input)).isEqualTo(states.get(k));
      }
      any(chance);
    }
  }

  @Test
  void aFileInThePlaceOfAFolderIsToldBeforeItIsDecided() throws IOException {
    put(input, "b", "a file");
    var before = files(input);

    assertThatThrownBy(() -> commit("new"))
        .isInstanceOf(ImportFolderException.class)
        .hasMessage(input.resolve("b") + ": is a file, where imports need a folder; move it away");

    assertThat(files(input)).isEqualTo(before);
    assertThat(input.resolve("import/.pending")).doesNotExist();
  }

  @Test
  void aFolderInThePlaceOfAFileIsToldBeforeItIsDecided() throws IOException {
    put(input, "b/y.csv/README", "a folder");

    assertThatThrownBy(() -> commit("new"))
        .isInstanceOf(ImportFolderException.class)
        .hasMessage(
            input.resolve("b/y.csv")
                + ": is a folder, where an import writes a file; move it away");

    assertThat(input.resolve("import/.pending")).doesNotExist();
  }

  @Test
  void aFileThatWasChangedSinceIsNotLost() throws IOException {
    commit("new");
    put(input, "a/x.csv", "edited by hand");

    try (var journal = ImportJournal.open(input)) {
      assertThatThrownBy(journal::undo)
          .isInstanceOf(BadTableException.class)
          .hasMessage(
              "a/x.csv: was changed since it was imported, which undoing would lose; keep a copy elsewhere, and put back what the import wrote");
    }
    assertThat(files(input)).containsEntry("a/x.csv", "edited by hand");
  }

  @Test
  void whoeverIsKilledBeforeItIsDecidedHasChangedNothing() throws IOException {
    var before = files(input);
    try (var journal = ImportJournal.open(input)) {
      stage(journal, "new");
      // As if killed: what was staged stays.
      Folders.copy(input.resolve("import"), folder.resolve("killed"));
    }
    Folders.copy(folder.resolve("killed/.staging"), input.resolve("import/.staging"));

    ImportJournal.finish(input);

    assertThat(files(input)).isEqualTo(before);
    try (var journal = ImportJournal.open(input)) {
      assertThat(journal.undo()).isEmpty();
    }
  }

  /** Every file is moved twice; the next finishes whatever was moved by then. */
  @Test
  void whoeverIsKilledAfterItIsDecidedIsFinishedByTheNext() throws IOException {
    var before = Folders.copy(input, folder.resolve("before"));
    commit("new");
    var after = files(input);
    var done = input.resolve("import/journal/000001-test");
    var moves = new ArrayList<Path[]>();
    for (var name : List.of("a/x.csv", "b/y.csv", "c/z.csv", "import/left-out.csv")) {
      moves.add(new Path[] {Path.of(name), Path.of("import/.pending/former", name)});
      moves.add(new Path[] {Path.of("import/.pending/new", name), Path.of(name)});
    }
    for (int killed = 0; killed <= moves.size(); killed++) {
      var copy = Folders.copy(before, folder.resolve("killed" + killed));
      var pending = copy.resolve("import/.pending");
      put(pending, "plan.csv", Files.readString(done.resolve("plan.csv")));
      for (var name : List.of("a/x.csv", "b/y.csv", "import/left-out.csv")) {
        put(pending, "new/" + name, after.get(name));
      }
      for (var move : moves.subList(0, killed)) {
        var from = copy.resolve(move[0]);
        if (Files.exists(from)) {
          Files.createDirectories(copy.resolve(move[1]).getParent());
          Files.move(from, copy.resolve(move[1]));
        }
      }

      ImportJournal.finish(copy);

      assertThat(files(copy)).as("killed after %d moves", killed).isEqualTo(after);
      try (var journal = ImportJournal.open(copy)) {
        assertThat(journal.undo()).isPresent();
      }
      assertThat(files(copy)).isEqualTo(files(before));
    }
  }

  @Test
  void nobodyReadsAnInputWhoseImportIsNotFinished() throws IOException {
    SmallInput.in(input);
    put(input.resolve("import/.pending"), "plan.csv", "");

    assertThatThrownBy(() -> InputFolder.read(input, BadRowTolerance.HALF))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining("run 'ridgeline import --finish");
    ImportJournal.finish(input);
    assertThat(InputFolder.read(input, BadRowTolerance.HALF).events()).hasSize(1);
  }

  @Test
  void twoImportsDoNotMix() throws IOException {
    try (var journal = ImportJournal.open(input)) {
      assertThatThrownBy(() -> ImportJournal.open(input))
          .isInstanceOf(ImportLockedException.class)
          .hasMessageEndingWith("another import is at work there; wait for it to end");
      stage(journal, "new");
    }
    try (var journal = ImportJournal.open(input)) {
      assertThat(journal.current("a/x.csv")).hasContent("old x");
    }
  }

  private void any(Random chance) throws IOException {
    try (var journal = ImportJournal.open(input)) {
      for (var name : FILES) {
        if (chance.nextBoolean()) {
          Files.writeString(journal.stage(name), "text " + chance.nextInt(3));
        }
      }
      Files.writeString(journal.stage("always.csv"), "" + chance.nextLong());
      var names = new ArrayList<>(FILES);
      names.add("always.csv");
      journal.commit("any", names);
    }
  }

  private void commit(String word) throws IOException {
    try (var journal = ImportJournal.open(input)) {
      stage(journal, word);
      journal.commit("test", FILES);
    }
  }

  private static void stage(ImportJournal journal, String word) throws IOException {
    Files.writeString(journal.stage("a/x.csv"), word + " x");
    Files.writeString(journal.stage("b/y.csv"), word + " y");
    Files.writeString(journal.stage("import/left-out.csv"), word + " l");
    Files.writeString(journal.stage("w.csv"), "the same");
  }

  private void undo() throws IOException {
    try (var journal = ImportJournal.open(input)) {
      assertThat(journal.undo()).isPresent();
    }
  }

  private static void put(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  /** What each file says, but for the journal. */
  private static Map<String, String> files(Path input) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(input)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = input.relativize(file).toString();
        if (!name.startsWith("import/journal") && !name.startsWith("import/.")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
