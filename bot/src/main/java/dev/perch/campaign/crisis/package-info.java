/**
 * When something goes badly wrong in public: who leads, what is known, what may be said, and what
 * is held back until it is over.
 *
 * <p>Other rooms of campaign ask one question only, {@link dev.perch.campaign.crisis.CrisisWatch}:
 * is there a crisis now, and what does its statement say.
 *
 * <p>A crisis is a story, as a launch is: events in a chain, the words apart, one gate ({@link
 * dev.perch.campaign.crisis.CrisisStories#append}) which lets one be in force at a time. What Slack
 * shows is a projection, drawn whenever it is behind. What tickets are to know of it they ask
 * through {@link dev.perch.desk.acts.Holding}, whenever they ask, so every replica keeps to it at
 * once.
 */
@NullMarked
package dev.perch.campaign.crisis;

import org.jspecify.annotations.NullMarked;
