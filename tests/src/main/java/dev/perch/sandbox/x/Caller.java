package dev.perch.sandbox.x;

/** Who calls: a user by OAuth 1.0a, or the app by its bearer token. */
sealed interface Caller {
  /** For limits and the log. */
  String name();

  record OfUser(XUser user) implements Caller {
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
