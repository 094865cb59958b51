package dev.perch.desk.records;

import dev.perch.desk.Chronicle;
import dev.perch.desk.OwnPosts;
import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Receipt.HandleLine;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the receipt of a day. */
public final class Receipts {
  /** X and Perch do not write down a reply in the same instant: around midnight either counts. */
  private static final Duration EITHER_SIDE = Duration.ofMinutes(10);

  private final List<String> handles;
  private final WrittenTo writtenTo;
  private final Stories stories;
  private final OwnPosts posts;
  private final Chronicle<ReceiptEvent> given;
  private final ZoneId zone;
  private final LocalTime hour;
  private final InstantSource clock;
  private volatile LocalDate known = LocalDate.MIN;

  /**
   * The receipts of a desk.
   *
   * @param handles whose replies are counted
   * @param zone in which a day begins and ends
   * @param hour when the day before is told of
   */
  public Receipts(
      List<String> handles,
      WrittenTo writtenTo,
      Stories stories,
      OwnPosts posts,
      Chronicle<ReceiptEvent> given,
      ZoneId zone,
      LocalTime hour,
      InstantSource clock) {
    this.handles = List.copyOf(handles);
    this.writtenTo = writtenTo;
    this.stories = stories;
    this.posts = posts;
    this.given = given;
    this.zone = zone;
    this.hour = hour;
    this.clock = clock;
  }

  /**
   * The day of which nobody has been told though its hour has come; days missed are not told. A
   * desk that has not written to anybody yet has none: what its handles posted before is not its
   * own.
   */
  public Optional<LocalDate> due() {
    ZonedDateTime now = clock.instant().atZone(zone);
    LocalDate day = now.toLocalDate().minusDays(1);
    if (now.toLocalTime().isBefore(hour) || day.equals(known)) {
      return Optional.empty();
    }
    Optional<LocalDate> last = last();
    if ((last.isEmpty() && nothingWritten(day)) || last.filter(day::equals).isPresent()) {
      known = day;
      return Optional.empty();
    }
    return Optional.of(day);
  }

  /** The day that is not over yet, by the desk's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private boolean nothingWritten(LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    return writtenTo.since(from).size() == writtenTo.since(to).size();
  }

  private Optional<LocalDate> last() {
    List<ReceiptEvent> all = given.read();
    return all.isEmpty()
        ? Optional.empty()
        : switch (all.getLast()) {
          case ReceiptEvent.Given last -> Optional.of(last.day());
        };
  }

  /** It was told, here or on another replica. */
  public void told(Receipt receipt) {
    given.tell(
        "receipt:" + receipt.day(),
        new ReceiptEvent.Given(
            receipt.day(),
            receipt.onX(),
            receipt.held(),
            receipt.slowest().map(Slowest::waited).orElse(Duration.ZERO).toSeconds(),
            receipt.byHand(),
            receipt.unknown(),
            clock.instant()));
  }

  /**
   * The receipt of a day.
   *
   * @throws Unavailable if X or the stories cannot be read
   */
  public Receipt of(LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant early = from.minus(EITHER_SIDE);
    SentCount sent = new SentCount(early, to.plus(EITHER_SIDE));
    for (TicketId ticket : writtenTo.since(early)) {
      stories.read(ticket).map(Story::events).ifPresent(events -> sent.add(ticket, events));
    }
    List<HandleLine> lines = handles.stream().map(handle -> line(handle, sent, from, to)).toList();
    return new Receipt(
        day, lines, sent.slowest(from, to), sent.byHand(from, to), sent.unknown(from, to));
  }

  private HandleLine line(String handle, SentCount sent, Instant from, Instant to) {
    List<OwnPosts.Reply> shown =
        posts.replies(handle, from.minus(EITHER_SIDE), to.plus(EITHER_SIDE));
    List<SentCount.Sent> recorded = sent.of(handle);
    Set<String> onX = shown.stream().map(OwnPosts.Reply::tweet).collect(Collectors.toSet());
    Set<String> held = recorded.stream().map(SentCount.Sent::tweet).collect(Collectors.toSet());
    List<String> strange = new ArrayList<>();
    int count = 0;
    for (OwnPosts.Reply reply : shown) {
      boolean within = !reply.at().isBefore(from) && reply.at().isBefore(to);
      count += within ? 1 : 0;
      if (within && !held.contains(reply.tweet())) {
        strange.add(reply.tweet());
      }
    }
    List<SentCount.Sent> ofTheDay =
        recorded.stream().filter(one -> one.within(from, to) && stands(one, onX)).toList();
    List<String> gone =
        ofTheDay.stream().map(SentCount.Sent::tweet).filter(id -> !onX.contains(id)).toList();
    return new HandleLine(handle, count, ofTheDay.size(), strange, gone);
  }

  /** What we took off X ourselves is not missed there. */
  private static boolean stands(SentCount.Sent one, Set<String> onX) {
    return !one.deleted() || onX.contains(one.tweet());
  }
}
