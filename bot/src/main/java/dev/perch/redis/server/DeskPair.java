package dev.perch.redis.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perch.desk.DeskName;
import dev.perch.desk.Unavailable;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.SetParams;

/**
 * Whether a desk's Redis and its archive folder belong together: the same random id stands in both.
 * Beside another desk's archive old tickets would be missing, or somebody else's found.
 */
public final class DeskPair {
  /** Holds the id, in the archive's folder. */
  static final String FILE = "desk-id";

  private static final Logger log = LoggerFactory.getLogger(DeskPair.class);

  private final Line line;
  private final String key;
  private final Path folder;

  /**
   * A pair.
   *
   * @param folder the desk's archive, which need not be there yet
   */
  public DeskPair(Line line, DeskName desk, Path folder) {
    this.line = line;
    this.key = new Keys(desk).id();
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Makes them a pair where they are new to each other. A folder without any ticket in it takes
   * whatever id Redis has; one that may not be written is told of by whoever archives.
   *
   * @throws Unavailable in words, if they are of two desks
   */
  public void claim() {
    strangers()
        .ifPresent(words -> {
          throw new Unavailable(words);
        });
    String id = known().or(this::written).orElseGet(() -> UUID.randomUUID().toString());
    line.call(redis -> redis.set(key, id, SetParams.setParams().nx()));
    String agreed = known().orElse(id);
    if (!written().equals(Optional.of(agreed))) {
      write(agreed);
    }
  }

  /** In words that they do not belong together; empty where they do, or might. */
  Optional<String> strangers() {
    Optional<String> written = written();
    return written.isEmpty() || written.equals(known()) || isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The archive in %s does not belong to this Redis: it is another desk's, or this Redis was emptied or exchanged. Tickets closed long ago would be missing, or strangers' be found. Let redis.url and redis.folder name what belongs together, or move that folder away; if they do belong together, delete %s in it."
                .formatted(folder, FILE));
  }

  private Optional<String> known() {
    return Optional.ofNullable(line.call(redis -> redis.get(key)));
  }

  private Optional<String> written() {
    try {
      return Optional.of(Files.readString(folder.resolve(FILE), UTF_8).strip());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      log.warn("{} in {} cannot be read: {}", FILE, folder, unreadable.toString());
      return Optional.empty();
    }
  }

  private boolean isEmpty() {
    try (DirectoryStream<Path> months = Files.newDirectoryStream(folder, "*.jsonl.gz")) {
      return !months.iterator().hasNext();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private void write(String id) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(FILE), id + "\n", UTF_8);
    } catch (IOException e) {
      log.warn("Nothing can be written to the archive in {}: {}", folder, e.toString());
    }
  }
}
