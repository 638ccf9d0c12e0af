/**
 * How complete a night is, in sentences, and as marks of drawings.
 *
 * <p>A report comes in; words and days go out. Called by {@code write.briefing}.
 */
package org.ridgeline.write.completeness;
