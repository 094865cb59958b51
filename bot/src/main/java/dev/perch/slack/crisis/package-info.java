/**
 * A crisis in Slack: {@link dev.perch.slack.crisis.CrisisCommand}, the board in each team's
 * channel, and the report at its end.
 */
@NullMarked
package dev.perch.slack.crisis;

import org.jspecify.annotations.NullMarked;
