/**
 * Launches in Slack: {@link dev.perch.slack.launch.LaunchCommand}, its forms, and the {@link
 * dev.perch.slack.launch.Briefs} that Care reads before the public hears.
 */
@NullMarked
package dev.perch.slack.launch;

import org.jspecify.annotations.NullMarked;
