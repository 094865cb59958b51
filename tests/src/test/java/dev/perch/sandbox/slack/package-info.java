/** Holds the emulated Slack against the real SDK and against what Slack was recorded to answer. */
@NullMarked
package dev.perch.sandbox.slack;

import org.jspecify.annotations.NullMarked;
