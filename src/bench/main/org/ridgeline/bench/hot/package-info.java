/** The parts of a night that profiles show hot, each by itself, measured by JMH. */
package org.ridgeline.bench.hot;
