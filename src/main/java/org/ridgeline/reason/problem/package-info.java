/**
 * What is wrong with a file of the rule folder: where, of which kind, and what to do.
 *
 * <p>Made by whoever looks at rules, tables of rules or cases; told by {@code check} and {@code
 * cli}.
 */
package org.ridgeline.reason.problem;
