package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody thinks an entry should be.
 *
 * @param number counts an entry's proposals, from 1
 * @param content what would stand in it
 * @param base the version that it began from; null for an entry that is new
 * @param note why, in their words; may be empty
 * @param by who proposes it
 * @param at since when it waits
 */
public record Proposal(
    int number, Content content, @Nullable String base, String note, String by, Instant at) {}
