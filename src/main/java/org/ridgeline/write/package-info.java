/**
 * Assessments in, files out: each report in its form, then all of them published at once.
 *
 * <p>Writers choose the form, never the content. Here are the tables and what all forms share;
 * pages, drawings and the folder that they end up in have packages of their own.
 */
package org.ridgeline.write;
