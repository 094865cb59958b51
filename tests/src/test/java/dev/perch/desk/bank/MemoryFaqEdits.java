package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.learning.Rewording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits in memory. */
public final class MemoryFaqEdits implements FaqEdits {
  private final Map<FaqUse, Rewording> edits = new LinkedHashMap<>();

  @Override
  public void add(FaqUse use, Rewording change) {
    edits.put(use, change);
  }

  @Override
  public List<Edit> of(Pin pin) {
    return edits.entrySet().stream()
        .filter(edit -> edit.getKey().pin().equals(pin))
        .map(edit -> new Edit(edit.getKey(), edit.getValue()))
        .toList();
  }

  @Override
  public void forget(Pin pin, Instant before) {
    edits.keySet().removeIf(use -> use.pin().equals(pin) && use.at().isBefore(before));
  }
}
