package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Unavailable;
import dev.perch.redis.tickets.RedisDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's Redis and its archive know each other. */
class DeskPairTest {
  private final RedisDesk desk = RedisDesk.shared();
  private final RedisDesk other = RedisDesk.shared();
  @TempDir private Path folder;

  private DeskPair pair(RedisDesk redis) {
    return new DeskPair(redis.line(), redis.keys().desk(), folder.resolve("archive"));
  }

  /** As if a ticket had moved there. */
  private void archived() throws IOException {
    Files.writeString(folder.resolve("archive/2026-03.jsonl.gz"), "");
  }

  @Test
  void aRedisAndAFolderThatBegunTogetherStayTogether() throws Exception {
    pair(desk).claim();
    archived();

    assertThatCode(pair(desk)::claim).doesNotThrowAnyException();
    assertThat(folder.resolve("archive/desk-id")).isNotEmptyFile();
  }

  @Test
  void anArchiveBesideAnotherRedisIsRefusedInWords() throws Exception {
    pair(desk).claim();
    archived();

    assertThatThrownBy(pair(other)::claim)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("does not belong to this Redis")
        .hasMessageContaining("delete desk-id");
    assertThat(pair(other).strangers()).isPresent();
    assertThat(pair(desk).strangers()).isEmpty();
  }

  @Test
  void aFolderInWhichNothingStandsYetIsAnybodys() {
    pair(desk).claim();

    assertThatCode(pair(other)::claim).doesNotThrowAnyException();
  }

  @Test
  void anArchiveFromBeforeThereWereIdsIsTaken() throws Exception {
    Files.createDirectories(folder.resolve("archive"));
    archived();

    pair(desk).claim();

    assertThatThrownBy(pair(other)::claim).isInstanceOf(Unavailable.class);
  }
}
