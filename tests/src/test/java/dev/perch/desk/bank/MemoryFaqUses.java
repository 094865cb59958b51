package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.knowledge.FaqId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses in memory. */
public final class MemoryFaqUses implements FaqUses {
  private final Set<FaqUse> all = new LinkedHashSet<>();
  private final Set<FaqUse> unlearned = new LinkedHashSet<>();

  @Override
  public synchronized List<FaqUse> unlearned(int most) {
    return unlearned.stream().sorted(Comparator.comparing(FaqUse::at)).limit(most).toList();
  }

  @Override
  public synchronized void learned(FaqUse use) {
    unlearned.remove(use);
  }

  @Override
  public synchronized Page of(FaqId faq, @Nullable String version, int from, int most) {
    List<FaqUse> found =
        all.stream()
            .filter(use -> use.pin().faq().equals(faq))
            .filter(use -> version == null || use.pin().version().equals(version))
            .sorted(Comparator.comparing(FaqUse::at).reversed())
            .toList();
    return new Page(found.stream().skip(from).limit(most).toList(), found.size());
  }

  public synchronized void add(FaqUse use) {
    all.add(use);
    unlearned.add(use);
  }
}
