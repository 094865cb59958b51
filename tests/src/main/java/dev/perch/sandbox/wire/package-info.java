/**
 * What every emulator shares of the wire, whichever service it plays: a log of all that passed
 * ({@link dev.perch.sandbox.wire.WireLog}), gates that hold a call in the middle ({@link
 * dev.perch.sandbox.wire.Gates}), and faults that befall calls and envelopes ({@link
 * dev.perch.sandbox.wire.Faults}).
 *
 * <p>Nothing in here knows Slack or X.
 */
@NullMarked
package dev.perch.sandbox.wire;

import org.jspecify.annotations.NullMarked;
