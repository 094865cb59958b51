/**
 * The archive: tickets that were closed long ago, in one compressed file a month.
 *
 * <p>A month's file is a row of gzip members, so that {@code zcat} reads it without Perch; in each
 * are some tickets, a line of JSON each ({@link dev.perch.archive.Member}). Beside it stands an
 * index ({@link dev.perch.archive.MonthIndex}), which is made anew wherever it is missing or not of
 * this file. A file only grows at its end, or is replaced as a whole; so whoever reads needs no
 * lock, and one that writes is told by {@link dev.perch.archive.Folder} from one that wrote before.
 */
@NullMarked
package dev.perch.archive;

import org.jspecify.annotations.NullMarked;
