/**
 * A rule folder in, all that is wrong with it out, as text, JSON or SARIF.
 *
 * <p>Cases and the catalogue of rules have a package each. Only {@code cli} may call it.
 */
package org.ridgeline.check;
