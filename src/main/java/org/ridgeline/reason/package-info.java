/**
 * Facts and rules in, conclusions out.
 *
 * <p>The only package that knows the rule engine. Rules see the public types of this package and of
 * {@code fact}; the steps after it see {@link org.ridgeline.reason.Conclusions}.
 */
package org.ridgeline.reason;
