/**
 * Small drawings for reports: figures come in, SVG goes out. They know no report and no rule; what
 * they draw takes its colours from the page's style sheet, and can be told apart without any.
 */
package org.ridgeline.write.chart;
