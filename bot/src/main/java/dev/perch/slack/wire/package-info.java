/**
 * How we talk with Slack, whatever it is about: {@link dev.perch.slack.wire.SlackApi} is the only
 * place that calls it, {@link dev.perch.slack.wire.Acks} keeps the handlers inside its three
 * seconds, {@link dev.perch.slack.wire.Whispers} tells one person something, {@link
 * dev.perch.slack.wire.At} says where a press came from.
 */
@NullMarked
package dev.perch.slack.wire;

import org.jspecify.annotations.NullMarked;
