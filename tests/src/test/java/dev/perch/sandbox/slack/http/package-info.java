/** Tests of HTTP mode, on the emulated Slack's side. */
@NullMarked
package dev.perch.sandbox.slack.http;

import org.jspecify.annotations.NullMarked;
