package dev.perch.sandbox.x;

/** Who calls: a user by OAuth 1.0a, or the app by its bearer token. */
sealed interface Caller {
  /** For limits and the log. */
  String name();

  /**
   * A user.
   *
   * @param access what the app might do when the token was made
   */
  record OfUser(XUser user, Enrolment.Access access) implements Caller {
    /** Somebody who may do everything. */
    OfUser(XUser user) {
      this(user, Enrolment.Access.DIRECT_MESSAGES);
    }

    @Override
    public String name() {
      return user.username();
    }
  }

  record App() implements Caller {
    @Override
    public String name() {
      return "app";
    }
  }
}
