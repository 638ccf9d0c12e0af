/**
 * What the columns and words of an export mean to us: small tables that analysts read and edit.
 *
 * <p>Tables in, a {@link org.ridgeline.importing.mapping.Mapping} out, which every export of events
 * is read by. Called by {@code importing}, and by {@code check} to tell what is wrong with one.
 */
package org.ridgeline.importing.mapping;
