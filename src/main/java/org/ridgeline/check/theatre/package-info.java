/**
 * The tables of a theatre and the rules in, what the theatre lacks out, in the order of its cost.
 *
 * <p>Only {@code cli} may call it.
 */
package org.ridgeline.check.theatre;
