package dev.perch.campaign.digest;

import java.time.Duration;
import java.util.Optional;

/**
 * What was read by others before it went out.
 *
 * @param asked how many replies were shown to somebody
 * @param given how often somebody agreed
 * @param returned how often somebody sent one back
 * @param median what half of those who decided took at most; empty where nobody did
 */
public record SignOffs(int asked, int given, int returned, Optional<Duration> median) {}
