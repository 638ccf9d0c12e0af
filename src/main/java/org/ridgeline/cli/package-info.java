/**
 * The command line: one small class a command, the bug report, and the only clock.
 *
 * <p>Arguments come in, an exit code goes out. Nobody calls it but Java.
 */
package org.ridgeline.cli;
