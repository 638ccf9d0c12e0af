/**
 * Assessments in, files out: each report in its form, then all of them published at once.
 *
 * <p>Writers choose the form, never the content.
 */
package org.ridgeline.write;
