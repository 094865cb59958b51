/**
 * What people see in Slack, as pure functions: data in, Block Kit out. Nothing here calls anybody.
 *
 * <p>What a customer wrote enters a message only as {@code rich_text} or {@code plain_text} ({@link
 * dev.perch.slack.view.Literal}), so that it can mention nobody, link nowhere and break out of
 * nothing. The words that people read stand in {@link dev.perch.slack.view.Phrases}. The room may
 * use Slack's model classes and nothing else of its SDK.
 */
@NullMarked
package dev.perch.slack.view;

import org.jspecify.annotations.NullMarked;
