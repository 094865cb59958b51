package dev.perch.desk;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/** The way to the stories, on which something may happen. */
public final class Detour implements Stories {
  private final Stories stories;
  private Runnable meanwhile = () -> {};
  private int alwaysOvertaken;
  private boolean losesAnswer;

  public Detour(Stories stories) {
    this.stories = stories;
  }

  /** Just before the next append, after the use case has read, this happens. */
  public void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  /** So many appends come too late, whoever else there is. */
  public void overtaken(int times) {
    alwaysOvertaken = times;
  }

  /** The next append is made, and its answer gets lost. */
  public void losesAnswer() {
    losesAnswer = true;
  }

  @Override
  public Optional<Story> read(TicketId ticket) {
    return stories.read(ticket);
  }

  @Override
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  @Override
  public Appended append(Append append) {
    Runnable first = meanwhile;
    meanwhile = () -> {};
    first.run();
    if (alwaysOvertaken > 0) {
      alwaysOvertaken--;
      return new Appended.Overtaken();
    }
    Appended appended = stories.append(append);
    if (losesAnswer) {
      losesAnswer = false;
      throw new Unavailable("the answer got lost");
    }
    return appended;
  }
}
