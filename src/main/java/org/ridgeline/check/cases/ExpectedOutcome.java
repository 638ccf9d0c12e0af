package org.ridgeline.check.cases;

import java.util.List;
import java.util.Optional;

/**
 * What a case says its rule must come to. All but {@code finds} is for who wants to be exact.
 *
 * @param finds the places, or claims, for which the rule fires, each as often as it does, sorted
 * @param points what each of its findings adds
 * @param evidence the ids of the rows that its conclusions cite, sorted
 * @param status who holds the places, in one word
 * @param sentences what it says, sorted
 * @param levels the confidence that it gives, each level once, sorted
 */
public record ExpectedOutcome(
    List<String> finds,
    Optional<Integer> points,
    Optional<List<String>> evidence,
    Optional<String> status,
    Optional<List<String>> sentences,
    Optional<List<String>> levels) {}
