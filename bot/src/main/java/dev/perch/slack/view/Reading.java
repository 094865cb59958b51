package dev.perch.slack.view;

import dev.perch.desk.Mention;
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

  /** What they wrote with private data masked, or that it is veiled; see {@link Veil}. */
  String shown(Mention mention) {
    return shown(mention.text());
  }

  boolean veiled(Mention mention) {
    return veiled(mention.text());
  }

  /** What they show of private data, in words, each once. */
  List<String> privateData(Mention mention) {
    return masked(mention.text()).named();
  }

  /** The same of other words that stand for theirs, as what a picture shows does. */
  String shown(String text) {
    return veiled(text) ? Veil.VEILED : masked(text).text();
  }

  private boolean veiled(String text) {
    return abusive.computeIfAbsent(text, Abuse::in);
  }

  private Masking.Masked masked(String text) {
    return masked.computeIfAbsent(text, masking::mask);
  }
}
