/**
 * The process that runs: its memory, its identity, and the files that belong to the program.
 *
 * <p>Asked by commands and by the launcher.
 */
package org.ridgeline.cli.process;
