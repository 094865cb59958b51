/**
 * Folds in Slack: one card for many who ask the same ({@link dev.perch.slack.storm.FoldCards}), its
 * list, and the answer that is offered for each.
 */
@NullMarked
package dev.perch.slack.storm;

import org.jspecify.annotations.NullMarked;
