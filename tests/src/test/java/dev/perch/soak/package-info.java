/**
 * What {@code mvn -Psoak} runs: too long for every build. Two bots on one Redis among random faults
 * and kills, kills at every step of the main story and of every road ({@code dev.perch.walks}), a
 * storm of five thousand tweets, and a race for ten thousand claims; at the end the {@link
 * dev.perch.testing.Invariants} are held against what the emulators saw.
 */
@NullMarked
package dev.perch.soak;

import org.jspecify.annotations.NullMarked;
