/**
 * A rule folder in, all that is wrong with it and how well its cases try it out.
 *
 * <p>Runs cases through the same pipeline as a night. Only {@code cli} may call it.
 */
package org.ridgeline.check;
