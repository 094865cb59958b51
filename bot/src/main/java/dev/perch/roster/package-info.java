/**
 * Who is who: people, the roles they hold, the initials they sign with.
 *
 * <p>A role is known by its name: a team's ({@code care}), or one of the house's ({@code lead}).
 * Who holds it is asked of a {@link dev.perch.roster.Directory}, kept a minute, and where nobody
 * can be asked the answer is no. The room sees only {@code java.*}, so people are Slack's ids here.
 */
@NullMarked
package dev.perch.roster;

import org.jspecify.annotations.NullMarked;
