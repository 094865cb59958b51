package dev.perch.desk.bank;

final class MemoryFaqEditsTest extends FaqEditsContract {
  private final MemoryFaqEdits edits = new MemoryFaqEdits();

  @Override
  protected FaqEdits edits() {
    return edits;
  }
}
