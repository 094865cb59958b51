package dev.perch.desk;

final class MemoryCustomerFilesTest extends CustomerFilesContract {
  @Override
  protected CustomerFiles files() {
    return new MemoryCustomerFiles();
  }
}
