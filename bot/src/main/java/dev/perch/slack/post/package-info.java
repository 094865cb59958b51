/**
 * Scheduled posts in Slack: {@link dev.perch.slack.post.PostCommand}, the form with its preview,
 * and the card of each post that waits for somebody.
 */
@NullMarked
package dev.perch.slack.post;

import org.jspecify.annotations.NullMarked;
