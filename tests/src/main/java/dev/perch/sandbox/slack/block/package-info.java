/**
 * Block Kit, from Slack's side: what Slack refuses ({@link
 * dev.perch.sandbox.slack.block.BlockRules}), what it adds ({@link
 * dev.perch.sandbox.slack.block.Completed}), what a person can touch ({@link
 * dev.perch.sandbox.slack.block.Widget}, {@link dev.perch.sandbox.slack.block.Fields}) and what
 * they read ({@link dev.perch.sandbox.slack.block.PlainText}).
 *
 * <p>Pure functions of JSON; this room knows no other.
 */
@NullMarked
package dev.perch.sandbox.slack.block;

import org.jspecify.annotations.NullMarked;
