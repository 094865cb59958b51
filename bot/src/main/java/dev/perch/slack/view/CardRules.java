package dev.perch.slack.view;

import dev.perch.desk.Clockwork;
import dev.perch.desk.money.Prices;
import dev.perch.guard.Masking;

/** What of the settings a card shows, or is drawn by. */
public record CardRules(Prices prices, Clockwork clockwork, Masking masking) {}
