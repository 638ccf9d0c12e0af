/**
 * Conclusions in, ordered assessments out: caps, the two sides, the score, the claim ledger.
 *
 * <p>Arithmetic only, in integers and exact decimals; what anything means was said by the rules.
 */
package org.ridgeline.rank;
