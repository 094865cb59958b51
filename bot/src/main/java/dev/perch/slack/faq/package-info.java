/**
 * The FAQ bank in Slack: {@link dev.perch.slack.faq.FaqCommand} and what is pressed on its pages,
 * forms and proposals, for gatekeepers and whoever proposes.
 */
@NullMarked
package dev.perch.slack.faq;

import org.jspecify.annotations.NullMarked;
