package dev.perch.campaign.storm;

import dev.perch.desk.Notices;
import java.util.List;

/**
 * Notices of tickets some of which are folded: that the clocks of two hundred near-same tweets run
 * out is told once for the fold, and not two hundred times.
 */
public final class FoldedNotices implements Notices {
  private static final String CLOCK = "clock:";

  private final Notices notices;
  private final FoldStories folds;

  public FoldedNotices(Notices notices, FoldStories folds) {
    this.notices = notices;
    this.folds = folds;
  }

  @Override
  public void tell(Notice notice) {
    FoldStories.Held held =
        notice.key().startsWith(CLOCK) && !(notice.to() instanceof To.Owner)
            ? folds.holding(List.of(notice.ticket())).get(notice.ticket())
            : null;
    notices.tell(held == null ? notice : ofAll(notice, held.fold()));
  }

  /** The first whose clock has run so far speaks for all. */
  private static Notice ofAll(Notice notice, FoldId fold) {
    String stage = notice.key().substring(notice.key().lastIndexOf(':') + 1);
    return new Notice(
        CLOCK + fold + ":" + stage,
        notice.ticket(),
        notice.to(),
        "One of many that ask nearly the same, and the others follow. " + notice.words());
  }
}
