package dev.perch.desk;

/** What the leads are told when X takes nothing more, because what is paid for is used up. */
public final class CreditsGone {
  private CreditsGone() {}

  /** One alarm a handle, however many replies and posts run into it. */
  public static Alarms.Alarm alarm(String handle) {
    return new Alarms.Alarm(
        "credits:" + handle,
        "X takes nothing more from @%s: the credits of its app are used up, or its cap for this month is reached. What is approved meanwhile is not posted, and goes back to its author. Whoever owns the app buys credits or raises the cap at https://console.x.com; nothing needs to be started anew."
            .formatted(handle));
  }
}
