/**
 * The vocabulary in which rules conclude: who holds a place, findings, confidence, and the evidence
 * and sentences that go with them.
 *
 * <p>Matches of rules come in from the engine, by its public interface; conclusions go to {@code
 * rank} and {@code write}.
 */
package org.ridgeline.reason.conclude;
