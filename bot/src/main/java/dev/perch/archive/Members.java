package dev.perch.archive;

import dev.perch.desk.Archived;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The members that were read last: who goes through many tickets meets their neighbours. */
final class Members {
  private static final int KEPT = 8;

  private record Place(MonthFile file, long at) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Place, List<Archived>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<Archived>> eldest) {
          return size() > KEPT;
        }
      };

  List<Archived> of(MonthFile file, long at) throws IOException {
    Place place = new Place(file, at);
    lock.lock();
    try {
      List<Archived> known = kept.get(place);
      if (known != null) {
        return known;
      }
    } finally {
      lock.unlock();
    }
    List<Archived> read = file.tickets(at);
    lock.lock();
    try {
      kept.put(place, read);
    } finally {
      lock.unlock();
    }
    return read;
  }

  void clear() {
    lock.lock();
    try {
      kept.clear();
    } finally {
      lock.unlock();
    }
  }
}
