package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands: the replay of its story.
 *
 * @param versions all that were published, oldest first; empty for one that was only proposed
 * @param waiting the proposals that nobody has decided on, oldest first
 * @param proposed how many there ever were
 * @param retired whether it was taken out of use
 * @param next what will be published later; null where nothing is planned
 */
public record Entry(
    FaqId id,
    List<Version> versions,
    List<Proposal> waiting,
    int proposed,
    boolean retired,
    @Nullable Next next) {
  private static final String UNTIL = "~";

  public Entry {
    versions = List.copyOf(versions);
    waiting = List.copyOf(waiting);
  }

  /**
   * What will be published at a later moment.
   *
   * @param proposal the one that it comes from, as it waited; null for the editor's own words
   * @param by who decided it
   * @param note what changes, in their words; may be empty
   */
  public record Next(
      Content content, @Nullable Proposal proposal, Instant due, String by, String note) {
    /** Who counts on it: whoever proposed it, else whoever planned it. */
    public String author() {
      return proposal == null ? by : proposal.by();
    }
  }

  /** An entry of which nothing is known yet. */
  public static Entry named(FaqId id) {
    return new Entry(id, List.of(), List.of(), 0, false, null);
  }

  /** What holds now, retired or not; nothing while it was only proposed. */
  public Optional<Version> current() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** What is in use: the current version, unless the entry is retired. */
  public Optional<Faq> faq() {
    return retired ? Optional.empty() : current().map(version -> Faq.of(id, version.content()));
  }

  /** The current version's name, as replies pin it; null while there is none. */
  public @Nullable String pin() {
    return versions.isEmpty() ? null : versions.getLast().content().version();
  }

  /**
   * Names what somebody sees who is shown the entry now, as forms and buttons carry it: the current
   * version, and until when it holds, which is no part of the version. Null while there is none.
   */
  public @Nullable String shown() {
    LocalDate until = current().map(version -> version.content().reviewBy()).orElse(null);
    return until == null ? pin() : pin() + UNTIL + until;
  }

  /** The proposal of that number, if it still waits. */
  public Optional<Proposal> proposal(int number) {
    return waiting.stream().filter(proposal -> proposal.number() == number).findFirst();
  }

  /** The version of that number. */
  public Optional<Version> version(int number) {
    return number < 1 || number > versions.size()
        ? Optional.empty()
        : Optional.of(versions.get(number - 1));
  }
}
