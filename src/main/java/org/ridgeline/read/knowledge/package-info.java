/**
 * Which rows were known by the end of a day, and which their sources had taken back by then. Asked
 * by the tables of the input alone.
 */
package org.ridgeline.read.knowledge;
