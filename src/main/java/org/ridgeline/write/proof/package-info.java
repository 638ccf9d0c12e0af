/**
 * What proves a published night: its manifest, its line in the list of publications, and the
 * digests of all that stands.
 *
 * <p>It reads files and says what they hold; {@code write.output} alone writes them.
 */
package org.ridgeline.write.proof;
