/**
 * Work on several threads, whose failures come out where its results do.
 *
 * <p>Any step may use it; it knows none of them.
 */
package org.ridgeline.work;
