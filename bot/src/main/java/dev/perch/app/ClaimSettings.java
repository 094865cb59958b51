package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import java.time.Duration;

/**
 * How long claims hold.
 *
 * @param lease without a sign of the owner
 * @param warning how long before that the owner is told
 */
record ClaimSettings(
    @Setting("How long a claim holds without a sign of its owner") @Default("15m") Duration lease,
    @Setting("How long before a claim lapses its owner is told") @Default("3m") Duration warning) {}
