package dev.perch.desk.acts;

import dev.perch.desk.Board;
import dev.perch.desk.Kept;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryOutbox;
import dev.perch.desk.MemoryRegister;
import dev.perch.desk.MemoryStories;
import dev.perch.desk.MemoryTimers;
import dev.perch.desk.Stories;
import dev.perch.desk.WorkQueue;
import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.records.Packing;

/** A desk in memory: everything that an append fills. */
public record MemoryDesk(
    MemoryStories stories,
    MemoryTimers timers,
    MemoryOutbox outbox,
    MemoryRegister register,
    MemoryCardPlaces places)
    implements Kept {

  public static MemoryDesk empty() {
    return on(new MemoryTimers(), new MemoryOutbox(), new MemoryRegister(), new MemoryCardPlaces());
  }

  private static MemoryDesk on(
      MemoryTimers timers, MemoryOutbox outbox, MemoryRegister register, MemoryCardPlaces places) {
    MemoryStories stories = new MemoryStories(timers, outbox, register, places);
    return new MemoryDesk(stories, timers, outbox, register, places);
  }

  @Override
  public WorkQueue queue() {
    return stories.queue;
  }

  @Override
  public Board board() {
    return new MemoryBoard(stories, register, stories.queue, places);
  }

  @Override
  public FaqUses uses() {
    return stories.uses();
  }

  /** Nothing is small in memory. */
  @Override
  public Packing packing() {
    return _ -> 0;
  }

  @Override
  public Stories elsewhere() {
    return stories;
  }
}
