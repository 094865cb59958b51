/**
 * HTTP mode from Slack's side: requests to the app's Request URL, signed with its signing secret,
 * in the forms that Slack gives them, and told again with the headers of a retry.
 */
@NullMarked
package dev.perch.sandbox.slack.http;

import org.jspecify.annotations.NullMarked;
