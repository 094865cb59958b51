package dev.perch.campaign.listening;

import dev.perch.desk.Mention;

/**
 * A tweet that a search found.
 *
 * @param mention the tweet, as the handle's that would answer; its skip says what X says of it: our
 *     own, or a mere repetition
 * @param namesUs whether it names one of our handles, whose mentions are read elsewhere
 */
public record Overheard(Mention mention, boolean namesUs) {}
