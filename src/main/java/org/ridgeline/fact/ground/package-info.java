/** What is stated of the ground between places. Rules are told what follows for their holders. */
package org.ridgeline.fact.ground;
