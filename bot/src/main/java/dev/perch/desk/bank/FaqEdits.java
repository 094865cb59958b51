package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.learning.Rewording;
import java.time.Instant;
import java.util.List;

/** How agents changed what was suggested before they sent it. Holds words; erased with tickets. */
public interface FaqEdits {
  /** A reply was changed in this way; told again, it counts once. */
  void add(FaqUse use, Rewording change);

  /** How replies taken from that version were changed. */
  List<Edit> of(Pin pin);

  /** Forgets those before then. */
  void forget(Pin pin, Instant before);

  /** One reply's change. */
  record Edit(FaqUse use, Rewording change) {}
}
