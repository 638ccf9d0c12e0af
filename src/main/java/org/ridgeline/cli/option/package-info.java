/**
 * What several commands can be asked, read from the line and checked.
 *
 * <p>Words of the command line come in; tables, rules, nights and limits go out. Called by
 * commands.
 */
package org.ridgeline.cli.option;
