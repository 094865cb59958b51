package dev.perch.roster;

final class MemoryInitialsTest extends ChosenInitialsContract {
  private final MemoryInitials initials = new MemoryInitials();

  @Override
  protected ChosenInitials initials() {
    return initials;
  }
}
