package dev.perch.redis;

import dev.perch.desk.CustomerFiles;
import dev.perch.desk.CustomerFilesContract;

final class RedisCustomerFilesTest extends CustomerFilesContract {
  @Override
  protected CustomerFiles files() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisCustomerFiles(desk.line(), desk.keys());
  }
}
