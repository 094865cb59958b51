package dev.perch.slack.faq;

import dev.perch.desk.bank.FaqKeeping;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /faq away} and {@code /faq back}. */
final class FaqAway {
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,3})\\s*([mhdw])");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final FaqKeeping keeping;
  private final InstantSource clock;

  FaqAway(FaqKeeping keeping, InstantSource clock) {
    this.keeping = keeping;
    this.clock = clock;
  }

  CommandAnswer leave(At at, String typed) {
    Optional<Instant> until = until(typed);
    if (until.isEmpty() && !typed.isEmpty()) {
      return CommandAnswer.of(FaqPhrases.noSuchTime(typed));
    }
    return CommandAnswer.of(
        FaqPhrases.went(
            keeping.leave(at.workspace(), at.user(), until.orElse(null), at.operation()), until));
  }

  CommandAnswer back(At at) {
    return CommandAnswer.of(
        FaqPhrases.went(keeping.back(at.workspace(), at.user(), at.operation()), Optional.empty()));
  }

  /** A time from now, or the end of a day; nothing where it is neither, or not ahead. */
  private Optional<Instant> until(String typed) {
    Instant now = clock.instant();
    Matcher time = TIME.matcher(typed);
    return (time.matches() ? Optional.of(now.plus(of(time))) : endOf(typed))
        .filter(until -> until.isAfter(now) && until.isBefore(now.plus(LONGEST)));
  }

  private static Duration of(Matcher time) {
    long count = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static Optional<Instant> endOf(String typed) {
    try {
      return Optional.of(
          LocalDate.parse(typed).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
