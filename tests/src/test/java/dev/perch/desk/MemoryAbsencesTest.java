package dev.perch.desk;

final class MemoryAbsencesTest extends AbsencesContract {
  private final MemoryAbsences absences = new MemoryAbsences();

  @Override
  protected Absences absences() {
    return absences;
  }
}
