/**
 * When something goes badly wrong in public: who leads, what is known, what may be said, and what
 * is held back until it is over.
 *
 * <p>Other rooms of campaign ask one question only, {@link dev.perch.campaign.crisis.CrisisWatch}:
 * is there a crisis now, and what does its statement say.
 */
@NullMarked
package dev.perch.campaign.crisis;

import org.jspecify.annotations.NullMarked;
