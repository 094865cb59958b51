/**
 * A Slack that runs on this machine and speaks the real wire: Web API and Socket Mode, strict where
 * Slack is strict. The real SDK cannot tell the difference.
 *
 * <p>Its rooms: {@code workspace} is the state; {@code web} and {@code socket} are the two wires
 * that the app sees; {@code people} is what people do and see; {@code block} is Block Kit. State
 * knows no wire, and neither wire knows people. Numbers and error names are those of Slack's own
 * documentation; every field that is answered exists in the shapes that Slack's Java SDK recorded,
 * which the tests hold against it.
 */
@NullMarked
package dev.perch.sandbox.slack;

import org.jspecify.annotations.NullMarked;
