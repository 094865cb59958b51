package dev.perch.slack.faq;

import dev.perch.desk.bank.Owners;
import dev.perch.knowledge.Content;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqFormPhrases;
import dev.perch.slack.view.faq.FaqPlan;
import dev.perch.slack.wire.Channels;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry may not say of itself today, on this desk: told at the field that says it. */
final class FaqFormChecks {
  private final Owners owners;
  private final InstantSource clock;

  FaqFormChecks(Channels channels, InstantSource clock) {
    this.owners = new FaqOwners(channels);
    this.clock = clock;
  }

  /**
   * What is wrong with an entry as somebody filled it in, by field.
   *
   * @param due when it is to be published; null for at once
   */
  Map<String, String> wrong(Content content, @Nullable Instant due) {
    Map<String, String> errors = new LinkedHashMap<>();
    owners.wrong(content.owner()).ifPresent(words -> errors.put(FaqForm.OWNER, words));
    past(content.reviewBy()).ifPresent(words -> errors.put(FaqForm.REVIEW_BY, words));
    if (errors.isEmpty() && isSilentAt(content, due)) {
      errors.put(FaqForm.REVIEW_BY, FaqFormPhrases.SILENT_WHEN_PUBLISHED);
    }
    return errors;
  }

  /** Why a proposal cannot be planned for then as it stands, by field. */
  Map<String, String> wrongAt(Content content, @Nullable Instant due) {
    return isSilentAt(content, due)
        ? Map.of(FaqPlan.PUBLISH_AT, FaqFormPhrases.SILENT_WHEN_PUBLISHED)
        : Map.of();
  }

  /** Why that cannot be the last day on which an entry is right; nothing if it can. */
  Optional<String> past(@Nullable LocalDate last) {
    return last != null && last.isBefore(day(clock.instant()))
        ? Optional.of(FaqFormPhrases.PAST)
        : Optional.empty();
  }

  private static boolean isSilentAt(Content content, @Nullable Instant due) {
    LocalDate last = content.reviewBy();
    return due != null && last != null && last.isBefore(day(due));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
