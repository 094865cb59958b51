package dev.perch.archive;

import dev.perch.archive.MonthIndex.Entry;
import dev.perch.desk.records.Archived;
import dev.perch.ticket.BrokenStory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of a month: found by an index, and those that were written since by a map. Only one
 * process writes at a time; {@link FileArchive} sees to that.
 */
final class MonthFile {
  /** The name of every member in which a ticket has words. */
  static final String WORDED = "worded";

  static final String SUFFIX = ".jsonl.gz";

  private static final Pattern NAME =
      Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))" + Pattern.quote(SUFFIX));

  /** So many tickets stand in the map until the index is written anew. */
  private static final int IN_THE_MAP = 1_000;

  /** Where to look: both at once, for a new index takes over what stood in the map. */
  private record Guide(@Nullable MonthIndex index, Map<Long, List<Long>> map) {}

  private final MemberFile file;
  private final ReentrantLock following = new ReentrantLock();
  private volatile Guide guide = new Guide(null, new ConcurrentHashMap<>());

  /** What stands before it is found. */
  private volatile long followed;

  private int inTheMap;

  private MonthFile(MemberFile file) {
    this.file = file;
  }

  /** Opens a file, which may be empty. */
  static MonthFile open(Path path) throws IOException {
    MemberFile members = MemberFile.open(path);
    MonthFile month = new MonthFile(members);
    MonthIndex.open(index(path), members.id(), members.size())
        .ifPresent(index -> {
          month.guide = new Guide(index, new ConcurrentHashMap<>());
          month.followed = index.covered();
        });
    month.follow();
    return month;
  }

  /** The month of a file; empty for what else people and their tools leave in the folder. */
  static Optional<YearMonth> month(Path path) {
    return Optional.of(NAME.matcher(path.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> YearMonth.parse(name.group(1)));
  }

  static Path index(Path path) {
    return path.resolveSibling(path.getFileName().toString().replace(SUFFIX, ".index"));
  }

  Path path() {
    return file.path();
  }

  /** Whether it is the file that stands there now. */
  boolean stands() throws IOException {
    return file.stands();
  }

  /** How many bytes stand behind the last whole member, as a crash leaves them. */
  long halfWritten() throws IOException {
    return file.size() - file.end(followed);
  }

  /** Cuts them off. */
  void cut() throws IOException {
    file.cut(file.end(followed));
  }

  /** Looks at what was written since, by whichever process. */
  void follow() throws IOException {
    following.lock();
    try {
      if (followed == 0) {
        file.readId();
      }
      long size = file.size();
      long at = followed;
      while (at < size) {
        Optional<byte[]> whole = file.whole(at);
        Optional<List<Archived>> tickets = whole.flatMap(MonthFile::readable);
        if (tickets.isPresent()) {
          note(tickets.get(), at);
          at += whole.orElseThrow().length;
          followed = at;
        } else {
          at = file.next(at + 1);
        }
      }
      if (inTheMap >= IN_THE_MAP) {
        writeIndex();
      }
    } finally {
      following.unlock();
    }
  }

  private static Optional<List<Archived>> readable(byte[] member) {
    try {
      return Optional.of(Member.read(member));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private void note(List<Archived> tickets, long member) {
    entries(tickets, member)
        .forEach(
            entry -> guide.map().merge(entry.hash(), List.of(entry.member()), MonthFile::together));
    inTheMap += tickets.size();
  }

  private static List<Long> together(List<Long> one, List<Long> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** By what the tickets of a member are found. */
  static List<Entry> entries(List<Archived> tickets, long member) {
    Stream<String> names =
        tickets.stream()
            .flatMap(ticket ->
                Stream.concat(
                    Stream.of(name(ticket.ticket().value())), ticket.names().stream().distinct()));
    boolean worded = tickets.stream().anyMatch(ticket -> !ticket.words().isEmpty());
    return Stream.concat(names, worded ? Stream.of(WORDED) : Stream.empty())
        .map(name -> new Entry(MonthIndex.hash(name), member))
        .toList();
  }

  /** The name of a ticket. */
  static String name(String ticket) {
    return "ticket:" + ticket;
  }

  /** The members in which a name stands, as often as it stands there. */
  List<Long> members(String name) throws IOException {
    long hash = MonthIndex.hash(name);
    Guide now = guide;
    List<Long> found =
        now.index() == null ? new ArrayList<>() : new ArrayList<>(now.index().members(hash));
    found.addAll(now.map().getOrDefault(hash, List.of()));
    return found;
  }

  /** The members in which something has one of these names. */
  Set<Long> members(Stream<String> names) throws IOException {
    Set<Long> holding = new TreeSet<>();
    for (String name : names.toList()) {
      holding.addAll(members(name));
    }
    return holding;
  }

  /** The tickets of a member. */
  List<Archived> tickets(long member) throws IOException {
    byte[] bytes =
        file.whole(member)
            .orElseThrow(() -> broken(member, new IOException("no member begins there")));
    try {
      return Member.read(bytes);
    } catch (IOException damaged) {
      throw broken(member, damaged);
    }
  }

  private BrokenStory broken(long member, IOException why) {
    BrokenStory broken =
        new BrokenStory(ArchivePhrases.damagedAt(path(), member, String.valueOf(why.getMessage())));
    broken.initCause(why);
    return broken;
  }

  /** Gives out all members, and says how many bytes between them are none. */
  long each(MemberFile.Walk walk) throws IOException {
    return file.each(file.end(followed), walk);
  }

  /** Writes tickets behind the others. They are on the disk when this returns. */
  void append(List<Archived> tickets) throws IOException {
    List<byte[]> members = new ArrayList<>();
    for (int i = 0; i < tickets.size(); i += Member.TICKETS) {
      int end = Math.min(tickets.size(), i + Member.TICKETS);
      members.add(Member.of(file.id(), tickets.subList(i, end)));
    }
    file.write(file.end(followed), members);
    follow();
  }

  /**
   * Writes the index of the file that is to take the place of this one, in the place of this one's:
   * to read all of a big month for it takes seconds. A small month has none.
   *
   * @param id the other file's
   * @param length the other file's
   * @param moved where members of this one stand in the other one; those that are not in it are
   *     gone
   * @param anew what else stands in the other one
   */
  void writeIndexOfNext(long id, long length, Map<Long, Long> moved, List<Entry> anew) {
    Guide now = guide;
    MonthIndex index = now.index();
    if (index == null) {
      return;
    }
    List<Entry> others = new ArrayList<>(anew);
    try {
      for (Entry entry : inTheMap(now)) {
        move(entry, moved, others::add);
      }
      MonthIndex.write(
          index(path()), id, length, sink -> index.each(entry -> move(entry, moved, sink)), others);
    } catch (IOException noRoom) {
      // Whoever opens the other one makes its index anew.
    }
  }

  private static void move(Entry entry, Map<Long, Long> moved, MonthIndex.Sink to)
      throws IOException {
    Long at = moved.get(entry.member());
    if (at != null) {
      to.put(new Entry(entry.hash(), at));
    }
  }

  private static List<Entry> inTheMap(Guide guide) {
    List<Entry> entries = new ArrayList<>();
    guide.map().forEach((hash, members) -> members.forEach(at -> entries.add(new Entry(hash, at))));
    return entries;
  }

  /** All entries go into a new index; where there is no room for one, later. */
  private void writeIndex() {
    Guide now = guide;
    inTheMap = 0;
    try {
      MonthIndex.write(index(path()), file.id(), followed, sorted(now), inTheMap(now));
      guide =
          MonthIndex.open(index(path()), file.id(), followed)
              .map(index -> new Guide(index, new ConcurrentHashMap<>()))
              .orElse(now);
    } catch (IOException later) {
      // What it was to hold stands in the map.
    }
  }

  private static MonthIndex.Source sorted(Guide guide) {
    MonthIndex index = guide.index();
    return index == null ? _ -> {} : index::each;
  }
}
