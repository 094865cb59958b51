/**
 * The sandbox: Slack and X emulated on the real wire, and the real bot between them.
 *
 * <p>{@link dev.perch.sandbox.World} is the two services, {@link dev.perch.sandbox.BotSettings}
 * what an operator would write to connect a bot to them, {@link dev.perch.sandbox.Sandbox} what
 * {@code mvn -Psandbox} runs, and {@link dev.perch.sandbox.Control} its remote control. The bot
 * knows nothing of all this: it is given two addresses.
 */
@NullMarked
package dev.perch.sandbox;

import org.jspecify.annotations.NullMarked;
