package org.ridgeline.derive.place;

import org.ridgeline.fact.AboutSettlement;

/**
 * What a settlement is made of, so that what befalls a district is also told of its town.
 *
 * @param settlement the settlement as a whole
 * @param part the settlement itself, or one of its districts
 */
public record Part(String settlement, String part) implements AboutSettlement {}
