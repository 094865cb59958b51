package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link RecentReplies} does, wherever it is kept. */
public abstract class RecentRepliesContract {

  /** An empty store; the same one throughout a test. */
  protected abstract RecentReplies recent();

  @Test
  void theNewestComesFirstAndEachHandleHasItsOwn() {
    recent().add("AcmeCare", "one");
    recent().add("AcmeCare", "two");
    recent().add("AcmeNews", "three");

    assertThat(recent().of("AcmeCare")).containsExactly("two", "one");
    assertThat(recent().of("AcmeNews")).containsExactly("three");
    assertThat(recent().of("Nobody")).isEmpty();
  }

  @Test
  void theOldestGoesWhenThereAreTooMany() {
    for (int i = 0; i <= RecentReplies.KEPT; i++) {
      recent().add("AcmeCare", "mark" + i);
    }

    assertThat(recent().of("AcmeCare"))
        .hasSize(RecentReplies.KEPT)
        .startsWith("mark" + RecentReplies.KEPT)
        .endsWith("mark1");
  }
}
