package org.ridgeline.importing;

import java.util.List;

/**
 * An import that is ready to be put in place.
 *
 * @param files the names of all files that it writes; one that was not made ready goes
 */
public record PreparedImport(ImportSummary summary, List<String> files) {}
