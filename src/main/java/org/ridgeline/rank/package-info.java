/**
 * Conclusions in, ordered assessments out: caps, the two sides, the score, the claim ledger; and
 * what differs between two nights, two sets of rules, or with and without a loss.
 *
 * <p>Arithmetic only, in integers and exact decimals; what anything means was said by the rules.
 * Called by {@code night}; {@code write} shows what comes of it.
 */
package org.ridgeline.rank;
