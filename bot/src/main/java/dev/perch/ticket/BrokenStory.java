package dev.perch.ticket;

/** A story tells something that cannot have happened: the record was changed or a program erred. */
public final class BrokenStory extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public BrokenStory(int index, TicketEvent event, Object state) {
    super(
        "event %d, %s, cannot happen to a ticket that is %s"
            .formatted(index, event.getClass().getSimpleName(), state.getClass().getSimpleName()));
  }

  public BrokenStory(String what) {
    super(what);
  }
}
