package dev.perch.redis.line;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Walks through the keys of a desk, while it is at work. */
public record KeyScan(Line line, Keys keys) {
  /** The names of all keys that begin with that, as a seal has them; some may come twice. */
  public List<String> names(String sort) {
    List<String> names = new ArrayList<>();
    ScanParams pattern = new ScanParams().match(keys.key(sort) + "*").count(1_000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<String> page = line.call(redis -> redis.scan(from, pattern));
      page.getResult().forEach(key -> names.add(keys.sealed(key)));
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return names;
  }
}
