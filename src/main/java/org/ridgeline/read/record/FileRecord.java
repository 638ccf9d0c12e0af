package org.ridgeline.read.record;

import java.util.List;
import java.util.Optional;

/**
 * A record of a file, as cells and as it was written.
 *
 * @param cells what it says; nothing if its form is at fault
 * @param written its lines as they stand in the file, without the end of the last one
 * @param line the line that it begins in, counted from 1
 * @param fault why it cannot be cut into cells
 * @param doubt what is odd about it, although it can be
 * @param isCutOff whether the file ended before its last line did
 */
public record FileRecord(
    List<String> cells,
    String written,
    int line,
    Optional<RecordFault> fault,
    Optional<RecordFault> doubt,
    boolean isCutOff) {}
