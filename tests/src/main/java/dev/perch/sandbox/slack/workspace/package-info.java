/**
 * The state of the emulated Slack: people, channels, messages, threads, open modals, triggers.
 *
 * <p>It refuses what Slack refuses ({@link dev.perch.sandbox.slack.workspace.SlackError}, with
 * Slack's own names) and knows nothing of HTTP, sockets or who pressed what: those rooms change it
 * and listen to it.
 */
@NullMarked
package dev.perch.sandbox.slack.workspace;

import org.jspecify.annotations.NullMarked;
