/**
 * What can be asserted: facts as tables state them, and measurements that anyone could repeat.
 *
 * <p>Immutable records and enums that depend on {@code java} alone. Every later step may use them,
 * and rules see nothing else but conclusions.
 */
package org.ridgeline.fact;
