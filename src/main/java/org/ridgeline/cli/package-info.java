/** The command line: one small class a command, the exit codes, and the only clock. */
package org.ridgeline.cli;
