/**
 * What {@code perch doctor} looks at before anybody relies on it: the words that the checks share.
 *
 * <p>A {@link dev.perch.doctor.Check} stands in the room whose vendor it asks, for the adapter
 * rooms never meet; what it found is a {@link dev.perch.doctor.Finding}. {@link
 * dev.perch.doctor.Checkup} runs them, each within a time limit, and goes on whatever fails. This
 * room knows nobody; slack, x, redis and app know it. A room of its own, because the desk, which
 * they all know too, has no business with tokens and scopes.
 */
@NullMarked
package dev.perch.doctor;

import org.jspecify.annotations.NullMarked;
