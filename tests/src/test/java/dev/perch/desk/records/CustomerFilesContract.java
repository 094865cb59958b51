package dev.perch.desk.records;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.records.CustomerFiles.Note;
import org.junit.jupiter.api.Test;

/** What everything does in which customers' files are kept. */
public abstract class CustomerFilesContract {
  private static final String JANE = "7001";
  private static final Profile SEEN = new Profile("Likes trains.", true, 12, at(1));
  private static final Note FIRST = new Note("b", "U1", at(1), "Prefers e-mail.");
  private static final Note SECOND = new Note("a", "U2", at(2), "Is a dealer.");

  /** An empty one. */
  protected abstract CustomerFiles files();

  @Test
  void theLastProfileIsKeptAlsoOfAnAccountThatIsGone() {
    CustomerFiles files = files();
    files.keep(JANE, SEEN);
    assertThat(files.profile(JANE)).contains(SEEN);

    Profile gone = new Profile(null, false, 0, at(2));
    files.keep(JANE, gone);

    assertThat(files.profile(JANE)).contains(gone);
    assertThat(files.profile("7002")).isEmpty();
  }

  @Test
  void notesAreKeptOldestFirstOnceEachAndRemovedOneByOne() {
    CustomerFiles files = files();
    files.keep(JANE, FIRST);
    files.keep(JANE, SECOND);

    files.keep(JANE, FIRST);
    assertThat(files.notes(JANE)).containsExactly(FIRST, SECOND);

    files.remove(JANE, "b");
    files.remove(JANE, "unknown");
    assertThat(files.notes(JANE)).containsExactly(SECOND);
  }

  @Test
  void erasedThereIsNothing() {
    CustomerFiles files = files();
    files.keep(JANE, SEEN);
    files.keep(JANE, FIRST);
    files.keep("7002", SECOND);

    files.erase(JANE);

    assertThat(files.profile(JANE)).isEmpty();
    assertThat(files.notes(JANE)).isEmpty();
    assertThat(files.notes("7002")).containsExactly(SECOND);
  }
}
