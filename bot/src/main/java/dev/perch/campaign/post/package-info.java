/**
 * What Marketing is going to say of its own accord: posts that wait for their hour.
 *
 * <p>A post is a story, as a launch is: events in a chain ({@link
 * dev.perch.campaign.post.PostEvent}), the words apart ({@link dev.perch.campaign.post.PostWords}),
 * one gate ({@link dev.perch.campaign.post.PostStories#append}). People act by {@link
 * dev.perch.campaign.post.Posts}, time by {@link dev.perch.campaign.post.PostClock}; whichever
 * appends first wins, and the other is told.
 *
 * <p>Nobody knows on Monday what Thursday will be like. So each post is held against the last hour
 * when its own comes ({@link dev.perch.campaign.post.LastHour}), and waits for a person where it
 * would stand badly. A person's word counts for that moment only: moved or edited, a post is held
 * against its new hour again.
 *
 * <p>It goes out at most once, as replies do: {@code SendingStarted} is durable before the socket
 * is written, an unknown outcome is read back on our own timeline, and what is not found is left to
 * a person.
 */
@NullMarked
package dev.perch.campaign.post;

import org.jspecify.annotations.NullMarked;
