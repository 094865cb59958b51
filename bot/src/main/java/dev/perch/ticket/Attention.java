package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket asks of us, and when: how it was judged on arrival, how far its clock has run, what
 * was put off and what was promised.
 *
 * @param triaged how the customer's last word was judged; null where it was not
 * @param triagedAt index of that event, under which the reasons stand with the words; -1 for none
 * @param stage how far the clock has run for the word that waits; null before half of its time
 * @param from from when that clock counts, if not from the word itself: the ticket slept until then
 * @param asleepUntil until when nobody need look, unless the customer writes; null while awake
 * @param hurried whether it came in a rush, and its suggestions are still to follow
 * @param promises what we said we would come back to and have not, oldest first
 * @param outdated that our last reply used a crisis's statement which says something else by now;
 *     null where it did not
 * @param embargoed which launches it waits for
 */
public record Attention(
    TicketEvent.@Nullable Triaged triaged,
    int triagedAt,
    @Nullable ClockStage stage,
    @Nullable Instant from,
    @Nullable Instant asleepUntil,
    boolean hurried,
    List<Promise> promises,
    TicketEvent.@Nullable StatementChanged outdated,
    Embargoed embargoed) {

  /** Of a ticket that nobody has judged, put off or made promises in. */
  public static final Attention NONE =
      new Attention(null, -1, null, null, null, false, List.of(), null, Embargoed.NOT);

  public Attention {
    promises = List.copyOf(promises);
  }

  /**
   * We said that the customer hears from us by then.
   *
   * @param index its event
   * @param reminded whether somebody was reminded of it
   */
  public record Promise(int index, AgentId by, Instant until, boolean reminded) {}

  public boolean asleep() {
    return asleepUntil != null;
  }

  /** How soon somebody should look. */
  public Urgency urgency() {
    return triaged == null ? Urgency.NORMAL : triaged.urgency();
  }

  /** The promise that somebody has to be reminded of next. */
  public Optional<Promise> nextPromise() {
    return promises.stream()
        .filter(promise -> !promise.reminded())
        .min((one, other) -> one.until().compareTo(other.until()));
  }

  Attention judged(int index, TicketEvent.Triaged event) {
    return new Attention(
        event, index, stage, from, asleepUntil, hurried, promises, outdated, embargoed);
  }

  Attention hurried(boolean still) {
    return new Attention(
        triaged, triagedAt, stage, from, asleepUntil, still, promises, outdated, embargoed);
  }

  Attention ran(ClockStage reached) {
    return new Attention(
        triaged, triagedAt, reached, from, asleepUntil, hurried, promises, outdated, embargoed);
  }

  /** Another word of the customer's waits now, or none. */
  Attention restarted() {
    return new Attention(
        triaged, triagedAt, null, null, asleepUntil, hurried, promises, outdated, embargoed);
  }

  Attention asleep(Instant until) {
    return new Attention(
        triaged, triagedAt, null, null, until, hurried, promises, outdated, embargoed);
  }

  /** The clock of one that slept, which stood still, counts anew. */
  Attention awake(Instant at) {
    return asleep()
        ? new Attention(triaged, triagedAt, null, at, null, hurried, promises, outdated, embargoed)
        : this;
  }

  Attention promised(Promise promise) {
    return withPromises(Stream.concat(promises.stream(), Stream.of(promise)).toList());
  }

  Attention reminded(int promise) {
    return withPromises(
        promises.stream()
            .map(one ->
                one.index() == promise
                    ? new Promise(one.index(), one.by(), one.until(), true)
                    : one)
            .toList());
  }

  /** Nobody has to be told, woken or reminded any more. */
  Attention settled() {
    return new Attention(
        triaged, triagedAt, null, null, null, hurried, List.of(), outdated, Embargoed.NOT);
  }

  /** What one of our replies said is out of date, or a reply is no more so. */
  Attention outdated(TicketEvent.StatementChanged event) {
    return event.used() == 0
        ? this
        : new Attention(
            triaged, triagedAt, stage, from, asleepUntil, hurried, promises, event, embargoed);
  }

  /** We came back to the customer. */
  Attention kept() {
    return new Attention(
        triaged, triagedAt, stage, from, asleepUntil, hurried, List.of(), null, embargoed);
  }

  Attention with(Embargoed other) {
    return new Attention(
        triaged, triagedAt, stage, from, asleepUntil, hurried, promises, outdated, other);
  }

  private Attention withPromises(List<Promise> now) {
    return new Attention(
        triaged, triagedAt, stage, from, asleepUntil, hurried, now, outdated, embargoed);
  }
}
