/**
 * Parts of rule files in, what is wrong with them out, before anything is compiled.
 *
 * <p>Sees what {@code language} read and nothing of the engine. Called by {@code engine}, which
 * compiles no folder with a problem in it.
 */
package org.ridgeline.reason.lint;
