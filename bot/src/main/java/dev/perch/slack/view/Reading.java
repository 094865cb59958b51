package dev.perch.slack.view;

import dev.perch.guard.Abuse;
import dev.perch.guard.Masking;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the customer's words of one ticket are shown, worked out once for each text: a card asks in
 * its summary, in its quote, for its buttons and for its lines, and looking for names of abuse and
 * for private data is most of what drawing it costs.
 */
public final class Reading {
  private final Masking masking;
  private final Map<String, Boolean> abusive = new ConcurrentHashMap<>();
  private final Map<String, Masking.Masked> masked = new ConcurrentHashMap<>();

  /** One that hides what that masking hides. */
  public Reading(Masking masking) {
    this.masking = masking;
  }

  /** The text with private data masked, or that it is veiled; see {@link Veil}. */
  String shown(String text) {
    return veiled(text) ? Veil.VEILED : masked(text).text();
  }

  boolean veiled(String text) {
    return abusive.computeIfAbsent(text, Abuse::in);
  }

  /** What it shows of private data, in words, each once. */
  List<String> privateData(String text) {
    return masked(text).named();
  }

  private Masking.Masked masked(String text) {
    return masked.computeIfAbsent(text, masking::mask);
  }
}
