/**
 * Tables in, facts and problems out.
 *
 * <p>The only place that knows files, columns and spellings. A bad row costs that row and is told
 * of; a bad file stops the reading.
 */
package org.ridgeline.read;
