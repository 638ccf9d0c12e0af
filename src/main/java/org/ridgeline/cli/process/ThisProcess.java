package org.ridgeline.cli.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ridgeline.write.output.LockHolder;

/** This process, as other processes may know it. */
public final class ThisProcess {

  private static final long MEGABYTE = 1_000_000;

  private ThisProcess() {}

  /** This process as the holder of a lock, from now on. */
  public static LockHolder holder(Clock clock) {
    return new LockHolder(
        ProcessHandle.current().pid(), host(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * What this machine has, or the group of processes is allowed to share, in millions of bytes.
   *
   * <p>Asking takes a tenth of a second, as what knows is not loaded otherwise.
   */
  public static long memoryOfMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / MEGABYTE;
  }

  /** The name of this machine; asking the network for it could take longer than the night. */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME"))
          .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
          .orElse("a-machine-without-name");
    }
  }
}
