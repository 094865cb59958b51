/**
 * How a week went for all teams together: the digest that the leads get, or the teams where the
 * leads have no channel, and whoever of them asks for it.
 *
 * <p>Nothing is counted while the week runs: {@link dev.perch.campaign.digest.Digests} goes through
 * the stories that the week touched, which are the record anyway, so a digest can be made anew at
 * any time and after any crash. What is told of is chained beside the receipts, so that it is told
 * once.
 */
@NullMarked
package dev.perch.campaign.digest;

import org.jspecify.annotations.NullMarked;
