/**
 * The sandbox's web page: a small Slack and a small X, drawn by a browser, to see Perch at work and
 * to play every part.
 *
 * <p>This room serves the page and keeps it live. It shows what the emulators hold and lets people
 * act through the same hands as the remote control; it decides nothing. The page itself is plain
 * JavaScript in {@code resources/sandbox/page}: {@code kit} renders Block Kit, {@code chat} is the
 * team chat around it, {@code x} the timeline.
 *
 * <p>Whatever customers write reaches the browser as JSON and the document as text nodes, never as
 * markup; the Content-Security-Policy holds that line a second time.
 */
@NullMarked
package dev.perch.sandbox.page;

import org.jspecify.annotations.NullMarked;
