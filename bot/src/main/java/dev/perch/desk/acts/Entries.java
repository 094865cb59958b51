package dev.perch.desk.acts;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import java.util.Optional;

/** Finds the entries of the FAQ bank that replies are taken from. */
@FunctionalInterface
public interface Entries {
  /** The entry as it stands now; nothing where it is not in use. */
  Optional<Faq> now(FaqId id);

  /** What it said in that version, in use or not; nothing where it never said so. */
  default Optional<Content> pinned(Pin pin) {
    return now(pin.faq()).filter(faq -> faq.version().equals(pin.version())).map(Faq::content);
  }

  /** Whether it is past the day until which it may be suggested. */
  default boolean expired(Faq faq) {
    return false;
  }
}
