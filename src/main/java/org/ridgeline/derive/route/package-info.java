/**
 * Roads and railways as a network in which routes are measured.
 *
 * <p>Links come in; edges, routes and passages for rules go out. Rules ask {@link
 * org.ridgeline.derive.route.LinkNetwork} for routes, with the places shut that they name.
 */
package org.ridgeline.derive.route;
