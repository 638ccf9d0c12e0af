/** Work on several threads, whose failures come out where its results do. Any step may use it. */
package org.ridgeline.work;
