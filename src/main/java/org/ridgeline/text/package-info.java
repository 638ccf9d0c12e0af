/**
 * What text from outside must not do to whoever reads it.
 *
 * <p>Any step may use it; it knows none of them.
 */
package org.ridgeline.text;
