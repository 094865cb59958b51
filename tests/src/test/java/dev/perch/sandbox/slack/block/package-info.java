/** Holds Block Kit's limits and reading against Slack's reference. */
@NullMarked
package dev.perch.sandbox.slack.block;

import org.jspecify.annotations.NullMarked;
