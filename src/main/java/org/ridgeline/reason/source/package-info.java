/**
 * A rule folder in; the files of rules, cases and tables out, with what is in the way of reading
 * them and what is not read at all.
 *
 * <p>The one place that says which files of a rule folder count. Called by whoever reads rules or
 * cases, waits for them to change, or tells one version of them from another.
 */
package org.ridgeline.reason.source;
