package dev.perch.redis.records;

import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.CustomerFilesContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisCustomerFilesTest extends CustomerFilesContract {
  @Override
  protected CustomerFiles files() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisCustomerFiles(desk.line(), desk.keys());
  }
}
