/**
 * Storms: many people who ask nearly the same within minutes become one card that counts them.
 *
 * <p>A ticket stays a ticket, with its own story from its first tweet on; only its card is folded.
 * So what must hold for cards reads: an open ticket has exactly one live card, its own or, while it
 * is in a fold, the fold's. {@link dev.perch.campaign.storm.StormWatch} looks at each new ticket
 * after it was opened, never before, so that folding keeps nobody waiting. What belongs together
 * {@link dev.perch.campaign.storm.Heaps} tells: the entry of the bank that was suggested first,
 * then what the words mean.
 *
 * <p>A fold is a story, as a launch is: events in a chain ({@link
 * dev.perch.campaign.storm.FoldEvent}), the words apart, one gate ({@link
 * dev.perch.campaign.storm.FoldStories#append}). An approval is a list in that story, worked off by
 * {@link dev.perch.campaign.storm.FoldSending}: each reply is an agent's press on its own ticket,
 * with the guard, the fences and the sending that any reply has. A sign-off of the whole is such a
 * list, too: whoever agreed to it agrees on each ticket, by a press of their own. So nothing goes
 * around the desk's rules: what these ask for beyond it waits on the ticket's own card.
 */
@NullMarked
package dev.perch.campaign.storm;

import org.jspecify.annotations.NullMarked;
