package dev.perch.desk.records;

final class MemoryCustomerFilesTest extends CustomerFilesContract {
  @Override
  protected CustomerFiles files() {
    return new MemoryCustomerFiles();
  }
}
