/**
 * Tables in, facts and problems out.
 *
 * <p>{@link org.ridgeline.read.InputFolder} reads the tables of a night, {@link
 * org.ridgeline.read.RuleTables} the two of the rules. A bad row costs that row and is told of; a
 * bad file stops the reading. Any later step may use what was read.
 */
package org.ridgeline.read;
