package dev.perch.x;

import dev.perch.desk.ReadingPace;
import java.time.Duration;

/**
 * How often a loop reads.
 *
 * @param every time between two readings, as the settings say
 * @param budget how much longer it is just now
 */
record PollPace(Duration every, ReadingPace budget) {}
