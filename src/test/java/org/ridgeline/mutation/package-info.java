/**
 * Rules in, rules with one small fault each out: do the cases notice?
 *
 * <p>Runs by {@code mvn verify -Pmutation} only; it says nothing of the program, all of the cases.
 */
package org.ridgeline.mutation;
