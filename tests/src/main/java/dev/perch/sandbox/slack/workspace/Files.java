package dev.perch.sandbox.slack.workspace;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the workspace, and uploads that have begun. */
public final class Files {
  /** Larger ones are refused: all are kept in memory. Slack takes a gigabyte. */
  public static final int LARGEST = 20 << 20;

  private final InstantSource clock;
  private final Map<String, Begun> begun = new HashMap<>();
  private final Map<String, SlackFile> files = new HashMap<>();
  private final Map<String, byte[]> bytes = new HashMap<>();
  private final Map<String, Set<String>> channels = new HashMap<>();
  private long count;

  /** An upload whose bytes may have come, and which nobody has completed yet. */
  private record Begun(String name, int length) {}

  Files(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins an upload.
   *
   * @return the id of the file to be
   * @throws SlackError {@code file_upload_size_restricted}
   */
  public synchronized String begin(String name, int length) {
    if (length > LARGEST) {
      throw new SlackError("file_upload_size_restricted");
    }
    var id = nextId();
    begun.put(id, new Begun(name, length));
    return id;
  }

  /** The bytes of an upload; false where none has begun, or they are not as many as announced. */
  public synchronized boolean receive(String id, byte[] content) {
    var upload = begun.get(id);
    if (upload == null || upload.length() != content.length) {
      return false;
    }
    bytes.put(id, content);
    return true;
  }

  /** Whether an upload can be completed: its bytes are there. */
  public synchronized boolean isReceived(String id) {
    return begun.containsKey(id) && bytes.containsKey(id);
  }

  /**
   * Completes an upload.
   *
   * @param title empty for the file's name
   * @throws SlackError {@code file_not_found} where its bytes have not come
   */
  public synchronized SlackFile complete(String id, Person by, String title) {
    var upload = begun.get(id);
    if (upload == null || !bytes.containsKey(id)) {
      throw new SlackError("file_not_found");
    }
    begun.remove(id);
    return keep(id, by, upload.name(), title.isEmpty() ? upload.name() : title, upload.length());
  }

  /**
   * A file that somebody has put in with their client.
   *
   * @throws SlackError {@code file_upload_size_restricted}; {@code no_file_data} for an empty one
   */
  public synchronized SlackFile add(Person by, String name, byte[] content) {
    if (content.length > LARGEST) {
      throw new SlackError("file_upload_size_restricted");
    }
    if (content.length == 0) {
      throw new SlackError("no_file_data");
    }
    var id = nextId();
    bytes.put(id, content);
    return keep(id, by, name, name, content.length);
  }

  public synchronized Optional<SlackFile> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** What is in a file, to be read only; otherwise {@code file_not_found}. */
  public synchronized byte[] content(String id) {
    var content = bytes.get(id);
    if (content == null) {
      throw new SlackError("file_not_found");
    }
    return content;
  }

  /** By id, or the newest of that name that this person has put in. */
  public synchronized Optional<SlackFile> of(Person person, String idOrName) {
    return files.values().stream()
        .filter(file -> file.user().equals(person.id()))
        .filter(file -> file.id().equals(idOrName) || file.name().equals(idOrName))
        .reduce((older, newer) -> newer.id().compareTo(older.id()) > 0 ? newer : older);
  }

  /** Notes in which channels files are shared. */
  public synchronized void happened(Happening happening) {
    if (happening instanceof Happening.Posted(var message)) {
      message
          .files()
          .forEach(file ->
              channels
                  .computeIfAbsent(file.id(), _ -> new LinkedHashSet<>())
                  .add(message.channel()));
    }
  }

  /** The ids of the channels in which a file was shared. */
  public synchronized Set<String> sharedIn(String id) {
    return Set.copyOf(channels.getOrDefault(id, Set.of()));
  }

  private SlackFile keep(String id, Person by, String name, String title, int size) {
    var file = new SlackFile(id, by.id(), name, title, size, clock.instant());
    files.put(id, file);
    return file;
  }

  private String nextId() {
    return "F%09d".formatted(++count);
  }
}
