/** What other rules would have said of past nights: a table and a page. */
package org.ridgeline.write.rehearsal;
