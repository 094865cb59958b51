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
 * @param promises what we said we would come back to and have not, oldest first
 * @param embargoed which launches it waits for
 */
public record Attention(
    TicketEvent.@Nullable Triaged triaged,
    int triagedAt,
    @Nullable ClockStage stage,
    @Nullable Instant from,
    @Nullable Instant asleepUntil,
    List<Promise> promises,
    Embargoed embargoed) {

  /** Of a ticket that nobody has judged, put off or made promises in. */
  public static final Attention NONE =
      new Attention(null, -1, null, null, null, List.of(), Embargoed.NOT);

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
    return new Attention(event, index, stage, from, asleepUntil, promises, embargoed);
  }

  Attention ran(ClockStage reached) {
    return new Attention(triaged, triagedAt, reached, from, asleepUntil, promises, embargoed);
  }

  /** Another word of the customer's waits now, or none. */
  Attention restarted() {
    return new Attention(triaged, triagedAt, null, null, asleepUntil, promises, embargoed);
  }

  Attention asleep(Instant until) {
    return new Attention(triaged, triagedAt, null, null, until, promises, embargoed);
  }

  /** The clock of one that slept, which stood still, counts anew. */
  Attention awake(Instant at) {
    return asleep() ? new Attention(triaged, triagedAt, null, at, null, promises, embargoed) : this;
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
    return new Attention(triaged, triagedAt, null, null, null, List.of(), Embargoed.NOT);
  }

  /** We came back to the customer. */
  Attention kept() {
    return withPromises(List.of());
  }

  Attention with(Embargoed other) {
    return new Attention(triaged, triagedAt, stage, from, asleepUntil, promises, other);
  }

  private Attention withPromises(List<Promise> now) {
    return new Attention(triaged, triagedAt, stage, from, asleepUntil, now, embargoed);
  }
}
