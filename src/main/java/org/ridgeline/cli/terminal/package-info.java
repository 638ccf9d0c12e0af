/**
 * What a run tells whoever looks: summaries, progress, the log, metrics, and the exit code.
 *
 * <p>Results come in from commands; lines go out.
 */
package org.ridgeline.cli.terminal;
