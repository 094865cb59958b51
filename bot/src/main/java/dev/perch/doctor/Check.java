package dev.perch.doctor;

import java.util.List;

/** Something that is looked at. It may ask a service; it changes nothing that stays. */
public interface Check {
  /** What is looked at, as {@link Finding#about}. */
  String about();

  /**
   * Looks.
   *
   * @return what was found, at least one
   * @throws Exception if it cannot be looked at; {@link Checkup} makes a finding of it
   */
  List<Finding> look() throws Exception;

  /** A look that may fail. */
  interface Look {
    List<Finding> look() throws Exception;
  }

  static Check of(String about, Look look) {
    return new Check() {
      @Override
      public String about() {
        return about;
      }

      @Override
      public List<Finding> look() throws Exception {
        return look.look();
      }
    };
  }
}
