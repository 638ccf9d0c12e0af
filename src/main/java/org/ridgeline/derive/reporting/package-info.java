/**
 * How complete the reports known on a night are: how late they come, which sources begin or stop,
 * and whether fewer reports of fighting mean less fighting.
 *
 * <p>Tables come in, as they were known that night; measurements for readers go out, and none for
 * rules. Called by {@code night}; {@code write} shows what comes of it.
 */
package org.ridgeline.derive.reporting;
