package dev.perch.desk;

/** A desk in memory: everything that an append fills. */
public record MemoryDesk(
    MemoryStories stories,
    MemoryTimers timers,
    MemoryOutbox outbox,
    MemoryRegister register,
    MemoryCardPlaces places)
    implements Kept {

  static MemoryDesk empty() {
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
