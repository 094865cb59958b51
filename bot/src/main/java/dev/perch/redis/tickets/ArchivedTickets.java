package dev.perch.redis.tickets;

import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Packed;
import dev.perch.redis.line.Script;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets that Redis has no more, but the archive; what Redis has goes before it. */
final class ArchivedTickets {
  private final Line line;
  private final Keys desk;
  private final TicketKeys keys;
  private final Archive archive;

  ArchivedTickets(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.desk = keys;
    this.keys = new TicketKeys(keys);
    this.archive = archive;
  }

  /** The ticket, where the archive alone has it. */
  Optional<Archived> find(TicketId ticket) {
    return archive.find(ticket).filter(_ -> isGone(ticket));
  }

  private boolean isGone(TicketId ticket) {
    return line.call(redis -> redis.exists(keys.story(ticket), keys.packedStory(ticket))) == 0;
  }

  /** One that the archive has and Redis not stands packed in Redis again. Whether there was one. */
  boolean restore(TicketId ticket) {
    return archive.find(ticket).filter(this::restore).isPresent();
  }

  private boolean restore(Archived archived) {
    ArchivedLeads leads = new ArchivedLeads(archived);
    List<byte[]> args = new ArrayList<>();
    args.add(StoredTickets.bytes(archived.ticket().value()));
    args.add(StoredTickets.bytes(Long.toString(archived.closed().toEpochMilli())));
    args.add(Packed.pack(story(archived)));
    args.add(archived.words().isEmpty() ? new byte[0] : Packed.pack(fields(archived.words())));
    leads.args().stream().map(StoredTickets::bytes).forEach(args::add);
    return line.askBytes(Script.RESTORED, leads.keys(desk), args);
  }

  /** The card's place, then the events, as they are packed. */
  static List<String> story(Archived archived) {
    List<String> story = new ArrayList<>(List.of(archived.place()));
    story.addAll(archived.story());
    return story;
  }

  private static List<String> fields(Map<String, String> words) {
    List<String> fields = new ArrayList<>();
    words.forEach((field, value) -> fields.addAll(List.of(field, value)));
    return fields;
  }
}
