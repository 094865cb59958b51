/**
 * Slack's Web API as the app calls it: arguments, tokens, rate limits, one class for each family of
 * methods, and the shapes of the answers.
 */
@NullMarked
package dev.perch.sandbox.slack.web;

import org.jspecify.annotations.NullMarked;
