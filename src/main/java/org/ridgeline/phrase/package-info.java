/**
 * How sentences write numbers, days, lists and their plural forms, whatever language the machine
 * speaks.
 *
 * <p>Any step may use it; it knows none of them.
 */
package org.ridgeline.phrase;
