/**
 * What people say of us without saying it to us: searches on X whose finds open tickets in the
 * opportunity lane.
 *
 * <p>A search ({@link dev.perch.campaign.listening.Listen}) is added, muted and heard again by
 * Marketing, PR and the leads ({@link dev.perch.campaign.listening.Listens}); each change is told
 * in one chained story of the desk. Nobody adds a search without its price: X charges for each post
 * it shows, so last week is asked first.
 *
 * <p>One replica reads them ({@link dev.perch.campaign.listening.Listening}), each back to what it
 * knows. What is read is paid, so it is written down before anything is done with it, and a search
 * that has used up its month stops and says so. {@link dev.perch.campaign.listening.Sifting} keeps
 * out what nobody should answer, each with a reason that is counted. The rest goes the way of a
 * mention, {@link dev.perch.desk.intake.Intake}, marked as heard: {@link
 * dev.perch.desk.Opportunity} says what that means for its turn and its clock.
 *
 * <p>Where X gives us its stream ({@link dev.perch.campaign.listening.ListenStream}), {@link
 * dev.perch.campaign.listening.Streaming} hears the same within seconds, under the same turn.
 * Search stays what counts: whenever a connection begins it reads what came before, and it reads on
 * as long as there is none.
 */
@NullMarked
package dev.perch.campaign.listening;

import org.jspecify.annotations.NullMarked;
