/**
 * What maps of control say of places, as somebody measured it. Rules are told what follows for the
 * holder of a place.
 */
package org.ridgeline.fact.area;
