/**
 * What is measured once it is concluded who holds what, for rules to judge: the hostile and
 * friendly places around each, what covers what, lines of communication, claimed losses in order.
 *
 * <p>Records alone. Each cites the rows of what was measured and the conclusions that it rests on.
 * Made by {@code survey}, matched by rules.
 */
package org.ridgeline.survey.fact;
