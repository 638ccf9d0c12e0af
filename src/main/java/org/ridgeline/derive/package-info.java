/**
 * Facts in, measurements out: what anyone could measure, whoever holds what, with units, and no
 * judgement.
 *
 * <p>{@link org.ridgeline.derive.Measurements} takes them all; what it measures has a package each.
 * How far to look is a threshold of the analysts; what a measurement means is for rules to say.
 */
package org.ridgeline.derive;
