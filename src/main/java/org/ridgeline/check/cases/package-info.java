/**
 * Case files in, which cases hold out, and how well they try out each rule.
 *
 * <p>Cases run through the same pipeline as a night. Called by {@code check} and {@code cli}.
 */
package org.ridgeline.check.cases;
