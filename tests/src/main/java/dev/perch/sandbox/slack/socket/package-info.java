/**
 * Socket Mode from Slack's side: websockets, envelopes and their acks, retries, and the events that
 * the app is told.
 */
@NullMarked
package dev.perch.sandbox.slack.socket;

import org.jspecify.annotations.NullMarked;
