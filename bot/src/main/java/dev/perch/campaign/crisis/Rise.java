package dev.perch.campaign.crisis;

import java.time.Duration;

/**
 * More customers wrote than do at that hour.
 *
 * @param measure of what, see {@link VolumeAlarm}
 * @param seen how many wrote since it began
 * @param expected how many were usual in that time, rounded up; at least 1
 * @param lasted from the first of them to the last
 */
public record Rise(String measure, int seen, int expected, Duration lasted) {}
