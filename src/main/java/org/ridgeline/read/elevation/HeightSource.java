package org.ridgeline.read.elevation;

/** Heights at the corners of cells, of which those of one size are asked as one. */
interface HeightSource {

  /** The height of a position, between the four corners around it; NaN where one is not known. */
  double at(double longitude, double latitude);

  /** How far apart its corners lie from south to north, in metres. */
  double cellMetres();

  /** The file that has a position at which the height is known. */
  String fileAt(double longitude, double latitude);
}
