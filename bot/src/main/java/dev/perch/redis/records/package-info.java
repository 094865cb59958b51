/**
 * What is done with all that was written, whatever it tells of: it is sealed and audited ({@link
 * dev.perch.redis.records.Audit}), packed, moved into the archive, searched through, and a person's
 * words removed ({@link dev.perch.redis.records.Visit}). So it stands above all the rooms that
 * write, and none of them sees it.
 */
@NullMarked
package dev.perch.redis.records;

import org.jspecify.annotations.NullMarked;
