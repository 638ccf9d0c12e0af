/**
 * Files put on the disk so that readers find them whole, and those that must outlast a loss of
 * power so that they do.
 *
 * <p>Any step may use it; it knows none of them.
 */
package org.ridgeline.store;
