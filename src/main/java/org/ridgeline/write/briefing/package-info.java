/**
 * The briefing: what its reader sees of a report, section by section, in the words of the page.
 *
 * <p>The template {@code src/main/jte/briefing.jte} puts the sections in order; what it looks like
 * is in {@code page.css}.
 */
package org.ridgeline.write.briefing;
