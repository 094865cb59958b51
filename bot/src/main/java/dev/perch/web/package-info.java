/**
 * What an operator's machines ask: whether Perch lives, whether it is ready, and its figures.
 *
 * <p>Whoever knows something tells it to desk's {@link dev.perch.desk.money.Pulse} or {@link
 * dev.perch.desk.records.Meters}, so that no adapter need know this room. {@link
 * dev.perch.web.WebServer} is the one port that Perch opens; in Slack's HTTP mode the servlet of
 * room slack stands on it as well, handed in by app as a plain servlet. Nothing here asks for a
 * password, so nothing here tells a customer's words, a ticket or a key.
 */
@NullMarked
package dev.perch.web;

import org.jspecify.annotations.NullMarked;
