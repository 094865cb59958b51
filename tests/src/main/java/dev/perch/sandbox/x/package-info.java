/**
 * An emulator of X: the part of X API v2 that Perch calls, on the real wire, and the people who
 * tweet.
 *
 * <p>It is strict where X is strict (signatures, fields, limits, who may be replied to), so that a
 * bot that would fail on X fails here. Shapes follow the contract, X's OpenAPI 2.167; where the
 * service is known to differ from its contract, the emulator does what the service does and the
 * place says so. Three such differences run through everything:
 *
 * <ul>
 *   <li>X speaks two vocabularies and answers in the one it is asked in, see {@link
 *       dev.perch.sandbox.x.Vocabulary}.
 *   <li>Refusals that come from the core of X rather than from its API carry {@code
 *       "type":"about:blank"}, which the contract's list of problem types does not have, see {@link
 *       dev.perch.sandbox.x.Problems}.
 *   <li>A 401 carries no rate-limit headers.
 * </ul>
 *
 * <p>One call travels {@link dev.perch.sandbox.x.Wire} (who is it, may the app do this, is it
 * within limits, gates, log) to one of the rooms of endpoints (the {@code *Reads} and {@code
 * *Writes}), which read what {@link dev.perch.sandbox.x.Stores} keep, as far as {@link
 * dev.perch.sandbox.x.Sight} shows it to the caller, and write through {@link
 * dev.perch.sandbox.x.Publishing}, {@link dev.perch.sandbox.x.Messaging} and {@link
 * dev.perch.sandbox.x.MediaLibrary}. Everything is kept in memory and starts empty.
 */
@NullMarked
package dev.perch.sandbox.x;

import org.jspecify.annotations.NullMarked;
