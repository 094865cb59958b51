/**
 * Pages of their own: App Home ({@link dev.perch.slack.view.home.HomeTab}), the desk at a glance,
 * who is on duty, the daily receipt.
 */
@NullMarked
package dev.perch.slack.view.home;

import org.jspecify.annotations.NullMarked;
