package dev.perch.archive;

import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive as files in a folder, {@code 2026-03.jsonl.gz} for the tickets to which the last
 * thing happened in that month, UTC. Readers see what any process wrote, and wait for none.
 */
public final class FileArchive implements Archive {
  private static final Logger log = LoggerFactory.getLogger(FileArchive.class);
  private static final int TRIES = 3;

  private final Folder folder;
  private final Young young;
  private final Members members = new Members();
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Seen seen;
  private volatile @Nullable String trouble;

  /** The files as they were after so many changes, by their month. */
  private record Seen(long changes, NavigableMap<YearMonth, MonthFile> months) {}

  /** An archive; the folder is made when something is written. */
  public FileArchive(Path folder, InstantSource clock) {
    this.folder = new Folder(folder);
    this.young = new Young(clock);
  }

  /** What is looked for in the files, the newest first. */
  private interface Look<T> {
    T in(Collection<MonthFile> newestFirst) throws IOException;
  }

  private <T> T look(Look<T> look) {
    IOException why = new IOException();
    for (int i = 0; i < TRIES; i++) {
      try {
        return look.in(months().descendingMap().values());
      } catch (ClosedChannelException interrupted) {
        // Whoever is interrupted while reading closes the file for all: it is opened again.
        seen = null;
        why = interrupted;
      } catch (IOException e) {
        throw new Unavailable(ArchivePhrases.unreadable(folder.path(), e), e);
      }
    }
    throw new Unavailable(ArchivePhrases.unreadable(folder.path(), why), why);
  }

  private NavigableMap<YearMonth, MonthFile> months() throws IOException {
    Seen now = seen;
    long changes = folder.changes();
    if (now != null && now.changes == changes) {
      return now.months;
    }
    opening.lock();
    try {
      now = seen;
      if (now == null || now.changes != changes) {
        now = new Seen(changes, opened(now == null ? new TreeMap<>() : now.months));
        seen = now;
        members.clear();
      }
      return now.months;
    } finally {
      opening.unlock();
    }
  }

  private NavigableMap<YearMonth, MonthFile> opened(Map<YearMonth, MonthFile> before)
      throws IOException {
    TreeMap<YearMonth, MonthFile> months = new TreeMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder.path(), "*" + MonthFile.SUFFIX)) {
      for (Path path : files) {
        Optional<YearMonth> month = MonthFile.month(path);
        if (month.isPresent()) {
          YearMonth its = month.get();
          opened(path, before.get(its)).ifPresent(file -> months.put(its, file));
        }
      }
    } catch (NoSuchFileException none) {
      return months;
    } catch (DirectoryIteratorException cutShort) {
      throw cutShort.getCause();
    }
    return months;
  }

  /** Empty for one that has gone since it was listed. */
  private static Optional<MonthFile> opened(Path path, @Nullable MonthFile known)
      throws IOException {
    try {
      if (known == null || !known.stands()) {
        return Optional.of(MonthFile.open(path));
      }
      known.follow();
      return Optional.of(known);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Archived> find(TicketId ticket) {
    return young.is(ticket.value())
        ? Optional.empty()
        : found(MonthFile.name(ticket.value()), each -> each.ticket().equals(ticket)).stream()
            .findFirst();
  }

  @Override
  public List<Archived> named(String name) {
    return young.names(name) ? List.of() : found(name, each -> each.names().contains(name));
  }

  private List<Archived> found(String name, Predicate<Archived> is) {
    return look(months -> {
      List<Archived> found = new ArrayList<>();
      for (MonthFile month : months) {
        for (long member : new LinkedHashSet<>(month.members(name))) {
          members.of(month, member).stream().filter(is).forEach(found::add);
        }
      }
      return found;
    });
  }

  @Override
  public int count(String name) {
    return young.names(name)
        ? 0
        : look(months -> {
          int count = 0;
          for (MonthFile month : months) {
            count += month.members(name).size();
          }
          return count;
        });
  }

  @Override
  public List<TicketId> worded(Instant before, int most) {
    return look(_ -> {
      List<TicketId> found = new ArrayList<>();
      for (MonthFile month : months().headMap(month(before), true).values()) {
        boolean later = false;
        for (long member : month.members(MonthFile.WORDED)) {
          List<Archived> old =
              month.tickets(member).stream()
                  .filter(ticket -> !ticket.words().isEmpty() && ticket.closed().isBefore(before))
                  .toList();
          old.stream().map(Archived::ticket).limit(most - found.size()).forEach(found::add);
          later = old.isEmpty();
          if (later || found.size() == most) {
            break;
          }
        }
        if (found.size() == most) {
          break;
        }
      }
      return found;
    });
  }

  @Override
  public void each(Consumer<Archived> ticket, Consumer<String> damaged) {
    look(_ -> {
      for (MonthFile month : months().values()) {
        long bytes =
            month.each((at, _) -> {
              try {
                month.tickets(at).forEach(ticket);
              } catch (BrokenStory broken) {
                damaged.accept(broken.getMessage());
              }
            })
                + month.halfWritten();
        if (bytes > 0) {
          damaged.accept(ArchivePhrases.damaged(month.path(), bytes));
        }
      }
      return true;
    });
  }

  @Override
  public void add(List<Archived> tickets) {
    Map<YearMonth, List<Archived>> byMonth =
        tickets.stream()
            .collect(
                Collectors.groupingBy(
                    each -> month(each.closed()), TreeMap::new, Collectors.toList()));
    write(() -> {
      for (Map.Entry<YearMonth, List<Archived>> each : byMonth.entrySet()) {
        MonthFile file = toWrite(each.getKey());
        file.append(each.getValue());
      }
    });
  }

  private MonthFile toWrite(YearMonth month) throws IOException {
    MonthFile known = opened(months()).get(month);
    if (known == null) {
      Path path = folder.path().resolve(month + MonthFile.SUFFIX);
      Files.createFile(path);
      return MonthFile.open(path);
    }
    long half = known.halfWritten();
    if (half > 0) {
      known.cut();
      log.warn("{}", ArchivePhrases.cut(known.path(), half));
    }
    return known;
  }

  @Override
  public void drop(Collection<TicketId> tickets) {
    Set<TicketId> without = Set.copyOf(tickets);
    write(() -> {
      for (MonthFile month : opened(months()).values()) {
        new Rewriting(month, without).carryOut();
      }
    });
  }

  private void write(Folder.Work work) {
    try {
      folder.change(work);
      trouble = null;
    } catch (IOException e) {
      throw untold(ArchivePhrases.unwritable(folder.path(), e), e);
    } catch (BrokenStory damaged) {
      throw untold(ArchivePhrases.stuck(damaged), damaged);
    }
  }

  private Unavailable untold(String words, Exception why) {
    trouble = words;
    return new Unavailable(words, why);
  }

  @Override
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }
}
