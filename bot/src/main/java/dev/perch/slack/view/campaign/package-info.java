/**
 * Launches, scheduled posts, crises, folds and listening as people see them in Slack: cards, forms,
 * and all words about them.
 */
@NullMarked
package dev.perch.slack.view.campaign;

import org.jspecify.annotations.NullMarked;
