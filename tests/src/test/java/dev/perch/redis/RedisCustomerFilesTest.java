package dev.perch.redis;

import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.CustomerFilesContract;

final class RedisCustomerFilesTest extends CustomerFilesContract {
  @Override
  protected CustomerFiles files() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisCustomerFiles(desk.line(), desk.keys());
  }
}
