/**
 * The FAQ bank as people see it in Slack: pages, forms, proposals with their difference, and all
 * words about it.
 */
@NullMarked
package dev.perch.slack.view.faq;

import org.jspecify.annotations.NullMarked;
