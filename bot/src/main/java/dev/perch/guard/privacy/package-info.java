/**
 * What is private about a text: a file for each kind of data, and {@link
 * dev.perch.guard.privacy.PrivacyScan} that asks them all.
 *
 * <p>Each detector goes by published rules (check digits, issuer ranges, the numbering plans of all
 * regions), not by a list of samples. They read a {@link dev.perch.guard.privacy.Folded} text, in
 * which the usual ways of hiding are undone and every character knows its place in the original.
 * Only guard enters; nothing of this room is kept or logged.
 */
@NullMarked
package dev.perch.guard.privacy;

import org.jspecify.annotations.NullMarked;
