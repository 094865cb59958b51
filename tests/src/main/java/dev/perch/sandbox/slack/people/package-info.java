/**
 * What people do in Slack, and what they see: the hands and eyes of stories, scripts and, later, of
 * a page.
 *
 * <p>Everything goes by visible words (a button's text, a field's label), as it does for somebody
 * at a screen; what a person may not see cannot be touched.
 */
@NullMarked
package dev.perch.sandbox.slack.people;

import org.jspecify.annotations.NullMarked;
