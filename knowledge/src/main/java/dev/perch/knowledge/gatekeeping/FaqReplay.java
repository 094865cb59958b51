package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry is, of what happened to it. */
final class FaqReplay {
  private FaqReplay() {}

  static Entry of(FaqId id, List<FaqEvent> events) {
    Entry entry = Entry.named(id);
    for (FaqEvent event : events) {
      entry = after(entry, event);
    }
    return entry;
  }

  private static Entry after(Entry before, FaqEvent event) {
    return switch (event) {
      case FaqEvent.Proposed proposed -> proposed(before, proposed);
      case FaqEvent.Withdrawn withdrawn -> decided(before, withdrawn.proposal());
      case FaqEvent.Returned returned -> decided(before, returned.proposal());
      case FaqEvent.Published published -> published(before, published);
      case FaqEvent.Scheduled scheduled ->
          next(decided(before, scheduled.proposal()), planned(before, scheduled));
      case FaqEvent.Unscheduled _ -> next(before, null);
      case FaqEvent.Retired _ -> retired(before, true);
      case FaqEvent.Restored _ -> retired(before, false);
      case FaqEvent.Reviewed reviewed -> reviewed(before, reviewed);
    };
  }

  private static Entry proposed(Entry before, FaqEvent.Proposed event) {
    int number = before.proposed() + 1;
    Proposal proposal =
        new Proposal(number, event.content(), event.base(), event.note(), event.by(), event.at());
    return new Entry(
        before.id(),
        before.versions(),
        Stream.concat(before.waiting().stream(), Stream.of(proposal)).toList(),
        number,
        before.retired(),
        before.next());
  }

  /** Published words end what was planned: it would else overwrite them unseen. */
  private static Entry published(Entry before, FaqEvent.Published event) {
    Entry entry = decided(before, event.proposal());
    List<Version> versions = new ArrayList<>(entry.versions());
    versions.add(
        new Version(versions.size() + 1, event.content(), event.note(), event.by(), event.at()));
    return new Entry(entry.id(), versions, entry.waiting(), entry.proposed(), false, null);
  }

  /** Looking it over changes no words, so it makes no version. */
  private static Entry reviewed(Entry before, FaqEvent.Reviewed event) {
    if (before.versions().isEmpty()) {
      return before;
    }
    List<Version> versions = new ArrayList<>(before.versions());
    Version last = versions.removeLast();
    Content content = last.content().reviewedBy(event.until());
    versions.add(new Version(last.number(), content, last.note(), last.by(), last.at()));
    return new Entry(
        before.id(),
        versions,
        before.waiting(),
        before.proposed(),
        before.retired(),
        before.next());
  }

  private static Entry decided(Entry before, @Nullable Integer proposal) {
    List<Proposal> left =
        before.waiting().stream()
            .filter(waiting -> proposal == null || waiting.number() != proposal)
            .toList();
    return new Entry(
        before.id(), before.versions(), left, before.proposed(), before.retired(), before.next());
  }

  private static Entry retired(Entry before, boolean retired) {
    return new Entry(
        before.id(),
        before.versions(),
        before.waiting(),
        before.proposed(),
        retired,
        retired ? null : before.next());
  }

  private static Next planned(Entry before, FaqEvent.Scheduled event) {
    String note = event.note() == null ? "" : event.note();
    Integer number = event.proposal();
    Proposal proposal = number == null ? null : before.proposal(number).orElse(null);
    return new Next(event.content(), proposal, event.due(), event.by(), note);
  }

  private static Entry next(Entry before, @Nullable Next next) {
    return new Entry(
        before.id(),
        before.versions(),
        before.waiting(),
        before.proposed(),
        before.retired(),
        next);
  }
}
