/**
 * Who held a place when: what rules found to be established, put in order of time.
 *
 * <p>Statements and reports that rules chose come in; the history of a place goes out. Called by
 * rules, and by whoever reads it.
 */
package org.ridgeline.reason.history;
