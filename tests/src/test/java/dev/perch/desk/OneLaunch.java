package dev.perch.desk;

import dev.perch.desk.acts.NotYet;
import dev.perch.guard.Finding;
import dev.perch.knowledge.Faq;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The embargo of one launch, glow-lamp, with one entry and a "not yet"; it ends when it is told.
 */
public final class OneLaunch implements Embargoes {
  public static final String NAME = "glow-lamp";

  private final String entry;
  private final Instant hour;
  private boolean over;

  /** One to come at that hour. */
  public OneLaunch(String entry, Instant hour) {
    this.entry = entry;
    this.hour = hour;
  }

  public void end() {
    over = true;
  }

  @Override
  public Optional<Embargo> of(Faq faq) {
    return faq.id().slug().equals(entry) && !over
        ? Optional.of(new Embargo(NAME, hour))
        : Optional.empty();
  }

  @Override
  public List<Finding> findings(String text) {
    return List.of();
  }

  @Override
  public List<String> about(String text, List<String> faqs) {
    return faqs.contains(entry) ? List.of(NAME) : List.of();
  }

  @Override
  public Optional<NotYet> notYet(List<String> launches) {
    return launches.contains(NAME) && !over
        ? Optional.of(new NotYet(NAME, "Glow <lamp>", hour, "{first_name}, nothing to say yet."))
        : Optional.empty();
  }
}
