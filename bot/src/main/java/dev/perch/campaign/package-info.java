/**
 * What Marketing and PR are about to do, and what Care must know of it first: launches.
 *
 * <p>A launch is a story, as a ticket is: events in a chain ({@link
 * dev.perch.campaign.LaunchEvent}), the words apart ({@link dev.perch.campaign.LaunchWords}), one
 * gate ({@link dev.perch.campaign.LaunchStories#append}). People act by {@link
 * dev.perch.campaign.Launches}, time by {@link dev.perch.campaign.LaunchClock}. The brief in Care's
 * channel is a projection of the story, drawn by slack whenever it is behind; {@link
 * dev.perch.campaign.BriefPlaces} knows where it stands.
 *
 * <p>What belongs to a launch is under embargo until its story says that it is public: {@link
 * dev.perch.campaign.LaunchWatch} answers from memory, on each replica, what may not be said. The
 * hour is written down once, by whichever replica comes first ({@link
 * dev.perch.campaign.LaunchClock}); the entries of the FAQ bank are not touched by it. Tickets
 * about a launch are tagged, and told what happened to it ({@link dev.perch.campaign.LaunchNews}).
 *
 * <p>A launch has one next moment (a reminder, its hour, a report, or at once while its tickets
 * have something to hear), which the append itself sets from the state that it leads to. So no
 * crash comes between an event and its timer, and a timer that fires twice finds that the story has
 * gone on. Rights are proved in this room.
 */
@NullMarked
package dev.perch.campaign;

import org.jspecify.annotations.NullMarked;
