package dev.perch.archive;

import dev.perch.desk.Archive;
import dev.perch.desk.Archived;
import dev.perch.desk.Phrases;
import dev.perch.desk.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks through every ticket in the archive. */
public record ArchiveSearch(Archive archive) implements Searched {
  @Override
  public String name() {
    return "the archive";
  }

  @Override
  public Result search(Phrases phrases) {
    List<String> holding = new ArrayList<>();
    int[] looked = {0};
    archive.each(
        ticket -> {
          looked[0]++;
          if (texts(ticket).anyMatch(phrases::standIn)) {
            holding.add("ticket " + ticket.ticket());
          }
        },
        holding::add);
    return new Result(looked[0], holding);
  }

  private static Stream<String> texts(Archived ticket) {
    return Stream.of(
            ticket.names().stream(),
            Stream.of(ticket.place()),
            ticket.story().stream(),
            ticket.words().values().stream())
        .flatMap(texts -> texts);
  }
}
