package dev.perch.desk.bank;

import dev.perch.desk.acts.Entries;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.gatekeeping.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Entries with all that they ever said: a reply is held to the version that it was taken from, even
 * after that was retired.
 *
 * @param clock tells today, in the time zone in which review dates are meant
 */
public record StoryEntries(StoryBank bank, Clock clock) implements Entries {
  @Override
  public Optional<Faq> now(FaqId id) {
    return bank.find(id);
  }

  @Override
  public Optional<Content> pinned(Pin pin) {
    return bank.entry(pin.faq()).stream()
        .flatMap(entry -> entry.versions().stream())
        .map(Version::content)
        .filter(content -> content.version().equals(pin.version()))
        .findFirst();
  }

  @Override
  public boolean expired(Faq faq) {
    return faq.expiredOn(LocalDate.now(clock));
  }
}
