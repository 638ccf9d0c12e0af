package org.ridgeline.importing.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.ImportState;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.store.DurableFile;

/**
 * The sole right to import into an input folder, until closed.
 *
 * <p>Files are made ready in a folder of their own. By renaming that folder they are decided on,
 * all at once; then each is put in place, and what it replaces is kept. Whoever is killed before
 * has changed nothing; whoever is killed after is finished by the next.
 */
public final class ImportJournal implements Staging, AutoCloseable {

  /** How many imports can be undone, one after the other. */
  private static final int KEPT = 3;

  private static final String STAGING = ".staging";
  private static final String NEW = "new";
  private static final String FORMER = "former";
  private static final String UNDOES = "undoes";

  private final Path input;
  private final Path folder;
  private final FileChannel lock;

  private ImportJournal(Path input, Path folder, FileChannel lock) {
    this.input = input;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the right, and finishes what an import that was stopped had decided on.
   *
   * @throws ImportLockedException if another has it
   * @throws ImportFolderException if nothing can be written there
   */
  public static ImportJournal open(Path input) throws IOException {
    var folder = create(input.resolve(ImportState.FOLDER));
    var file = folder.resolve(".lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var journal = new ImportJournal(input, folder, channel);
    try {
      if (channel.tryLock() == null) {
        throw new ImportLockedException(file);
      }
      journal.finish();
      delete(journal.staging());
      return journal;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new ImportLockedException(file);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Path create(Path folder) throws IOException {
    IOException failure = null;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      failure = e;
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ImportFolderException(
          folder, "is a file, where imports need a folder; move it away", failure);
    }
    if (!Files.isWritable(Files.exists(folder) ? folder : folder.getParent())) {
      throw new ImportFolderException(
          folder, "cannot be written; change its permissions, or import into a copy", failure);
    }
    if (failure != null) {
      throw failure;
    }
    return folder;
  }

  /** Finishes what an import that was stopped had decided on, if there is any. */
  public static void finish(Path input) throws IOException {
    if (ImportState.of(input).isPending()) {
      open(input).close();
    }
  }

  private Path staging() {
    return folder.resolve(STAGING);
  }

  private Path pending() {
    return folder.resolve(ImportState.PENDING);
  }

  private Path done() {
    return folder.resolve(ImportState.JOURNAL);
  }

  @Override
  public Path stage(String name) throws IOException {
    var file = staging().resolve(NEW).resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  @Override
  public Path scratch(String name) throws IOException {
    return Files.createDirectories(staging()).resolve(name);
  }

  @Override
  public Path current(String name) {
    return input.resolve(name);
  }

  /**
   * Puts all files of {@code names} in place, as they were made ready; one that was not goes.
   *
   * @param title what the import is remembered by
   * @return the names of the files that are now different
   */
  public List<String> commit(String title, List<String> names) throws IOException {
    var files = new TreeMap<String, String>();
    for (var name : names) {
      var made = staging().resolve(NEW).resolve(name);
      var current = current(name);
      boolean isMade = Files.exists(made);
      if (isMade && Files.isRegularFile(current) && Files.mismatch(made, current) < 0) {
        Files.delete(made);
      } else if (isMade) {
        DurableFile.sync(made);
        files.put(name, Sha256.of(made));
      } else if (Files.exists(current)) {
        files.put(name, ImportPlan.NONE);
      }
    }
    if (!files.isEmpty()) {
      for (var name : files.keySet()) {
        requireWritable(current(name));
      }
      decide(new ImportPlan(files));
      apply();
      keep(title);
    }
    delete(staging());
    return List.copyOf(files.keySet());
  }

  /** Once it is decided on, nothing may be in the way of a file. */
  private static void requireWritable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ImportFolderException(
          file, "is a folder, where an import writes a file; move it away", null);
    }
    var folder = file.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (!Files.isDirectory(folder)) {
      throw new ImportFolderException(
          folder, "is a file, where imports need a folder; move it away", null);
    }
    if (!Files.isWritable(folder)) {
      throw new ImportFolderException(
          folder, "cannot be written; change its permissions, or import into a copy", null);
    }
  }

  private void decide(ImportPlan plan) throws IOException {
    plan.write(Files.createDirectories(staging()));
    DurableFile.syncDirectory(staging());
    Files.move(staging(), pending(), StandardCopyOption.ATOMIC_MOVE);
    DurableFile.syncDirectory(folder);
  }

  private void finish() throws IOException {
    if (!Files.exists(pending())) {
      return;
    }
    apply();
    var undoes = pending().resolve(UNDOES);
    if (Files.exists(undoes)) {
      forget(Files.readString(undoes));
    } else {
      keep("finished");
    }
  }

  /** May be done again, however far it came. */
  private void apply() throws IOException {
    for (var entry : ImportPlan.read(pending()).entries()) {
      var made = pending().resolve(NEW).resolve(entry.getKey());
      var former = pending().resolve(FORMER).resolve(entry.getKey());
      var target = current(entry.getKey());
      boolean goes = entry.getValue().equals(ImportPlan.NONE);
      if (!goes && !Files.exists(made)) {
        continue;
      }
      if (Files.exists(target) && !Files.exists(former)) {
        Files.createDirectories(former.getParent());
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
      }
      if (!goes) {
        Files.createDirectories(target.getParent());
        Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncDirectory(target.getParent());
      }
    }
  }

  private void keep(String title) throws IOException {
    Files.createDirectories(done());
    int last = entries().stream().mapToInt(ImportJournal::number).max().orElse(0);
    Files.move(
        pending(),
        done().resolve("%06d-%s".formatted(last + 1, title)),
        StandardCopyOption.ATOMIC_MOVE);
    DurableFile.syncDirectory(done());
    var all = entries();
    for (var old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      delete(old);
    }
  }

  private List<Path> entries() throws IOException {
    return Files.isDirectory(done()) ? FolderEntries.in(done()) : List.of();
  }

  private static int number(Path entry) {
    var name = FolderEntries.name(entry);
    return Integer.parseInt(name.substring(0, name.indexOf('-')));
  }

  /**
   * Puts everything back that stood before the last import.
   *
   * @return what was undone, or empty if there is nothing left to undo
   * @throws BadTableException if a file was changed since
   */
  public Optional<String> undo() throws IOException {
    var all = entries();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var last = all.get(all.size() - 1);
    var before = new TreeMap<String, String>();
    for (var entry : ImportPlan.read(last).entries()) {
      requireUnchanged(entry.getKey(), entry.getValue());
      var former = last.resolve(FORMER).resolve(entry.getKey());
      boolean was = Files.exists(former);
      requireWritable(current(entry.getKey()));
      before.put(entry.getKey(), was ? Sha256.of(former) : ImportPlan.NONE);
      if (was) {
        link(former, stage(entry.getKey()));
      }
    }
    Files.writeString(scratch(UNDOES), FolderEntries.name(last));
    decide(new ImportPlan(before));
    apply();
    forget(FolderEntries.name(last));
    return Optional.of(FolderEntries.name(last));
  }

  private void requireUnchanged(String name, String digest) throws IOException {
    var current = current(name);
    boolean stands = Files.exists(current);
    if (stands ? !digest.equals(Sha256.of(current)) : !digest.equals(ImportPlan.NONE)) {
      throw new BadTableException(
          "%s: was changed since it was imported, which undoing would lose; keep a copy elsewhere, and put back what the import wrote"
              .formatted(name));
    }
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileSystemException | UnsupportedOperationException e) {
      // Not every file system lets a file have two names.
      Files.copy(from, to);
    }
  }

  private void forget(String entry) throws IOException {
    delete(done().resolve(entry));
    for (var file : ImportPlan.read(pending()).entries()) {
      removeIfEmpty(current(file.getKey()).getParent());
    }
    Files.move(pending(), staging(), StandardCopyOption.ATOMIC_MOVE);
    delete(staging());
  }

  private void removeIfEmpty(Path parent) throws IOException {
    if (parent.equals(input) || parent.equals(folder) || !Files.isDirectory(parent)) {
      return;
    }
    try (Stream<Path> left = Files.list(parent)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(parent);
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      delete(staging());
    } finally {
      lock.close();
    }
  }
}
