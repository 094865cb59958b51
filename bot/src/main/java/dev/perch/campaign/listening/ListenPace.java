package dev.perch.campaign.listening;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How much listening there is.
 *
 * @param every how often the searches are read
 * @param budget dollars that one search may use up in a calendar month
 */
public record ListenPace(Duration every, BigDecimal budget) {}
