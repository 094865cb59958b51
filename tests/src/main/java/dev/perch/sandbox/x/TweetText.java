package dev.perch.sandbox.x;

import org.jspecify.annotations.Nullable;

/**
 * A text as X answers it: {@code &}, {@code <} and {@code >} escaped, links shortened to t.co.
 *
 * @param text at most 280 weighted characters behind the leading mentions; a longer one is cut
 *     short and ends in a link
 * @param displayStart where the text begins behind the mentions that X put before a reply, in code
 *     points
 * @param note the whole of a long text, otherwise null
 */
record TweetText(String text, Entities entities, int displayStart, @Nullable Note note) {

  record Note(String text, Entities entities) {}
}
