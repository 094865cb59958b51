package dev.perch.app;

/** The bot. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
