/** Attacks on rules, cases, files and the cache, each tried in a process of its own. */
package org.ridgeline.cli.attack;
