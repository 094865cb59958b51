package dev.perch.sandbox.slack.workspace;

import dev.perch.sandbox.slack.workspace.Person.Kind;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who plays: the people of the workspace, its channels and its user groups. All of them are
 * invented.
 */
public final class Cast {
  /** Our workspace. */
  public static final String TEAM = "T0PERCH";

  /** The partner's workspace, met in the shared channel only. */
  public static final String PARTNER_TEAM = "T0LUMEN";

  public static final String APP = "A0PERCH";
  public static final String BOT = "B0PERCH";
  public static final String BOT_USER = "U0PERCH";

  private static final String BERLIN = "Europe/Berlin";
  private static final String NEW_YORK = "America/New_York";

  static final List<Person> PEOPLE =
      List.of(
          new Person(BOT_USER, TEAM, "perch", "Perch", "", ZoneId.of("UTC"), Kind.BOT),
          member("agent1", "Ines", "Okafor", BERLIN),
          member("agent2", "Tomas", "Lindqvist", BERLIN),
          member("agent3", "Priya", "Marlowe", "Asia/Kolkata"),
          member("agent4", "Jonah", "Petrakis", NEW_YORK),
          member("trainee1", "Wren", "Adeyemi", BERLIN),
          member("lead1", "Mireille", "Castell", BERLIN),
          member("marketing1", "Bruno", "Hallgrim", NEW_YORK),
          member("marketing2", "Saoirse", "Tanaka", BERLIN),
          member("pr1", "Lucian", "Obiora", NEW_YORK),
          member("legal1", "Helga", "Sorvik", BERLIN),
          member("gatekeeper1", "Anouk", "Ferreira", BERLIN),
          member("spare1", "Kofi", "Brandt", BERLIN),
          person("partner1", PARTNER_TEAM, "Dario", "Vance", NEW_YORK, Kind.EXTERNAL),
          person("stranger1", TEAM, "Gale", "Whitcomb", NEW_YORK, Kind.GUEST),
          person("robot1", TEAM, "Standup", "", "UTC", Kind.BOT));

  private Cast() {}

  /** Somebody who has just joined the workspace. */
  public static Person newcomer(String role, String name) {
    int space = name.lastIndexOf(' ');
    return space < 0
        ? member(role, name, "", BERLIN)
        : member(role, name.substring(0, space), name.substring(space + 1), BERLIN);
  }

  static List<Channel> channels() {
    return List.of(
        channel(
            "care",
            Channel.Kind.PUBLIC,
            "perch",
            "agent1",
            "agent2",
            "agent3",
            "agent4",
            "trainee1",
            "lead1",
            "gatekeeper1",
            "spare1",
            "robot1"),
        channel("marketing", Channel.Kind.PUBLIC, "perch", "marketing1", "marketing2", "lead1"),
        channel("pr", Channel.Kind.PUBLIC, "perch", "pr1", "lead1"),
        channel("legal", Channel.Kind.PUBLIC, "perch", "legal1", "lead1"),
        channel("leads", Channel.Kind.PRIVATE, "perch", "lead1"),
        channel(
            "partner-lumen",
            Channel.Kind.SHARED,
            "perch",
            "partner1",
            "marketing1",
            "lead1",
            "agent1"),
        channel("lobby", Channel.Kind.PUBLIC, "stranger1", "lead1"));
  }

  static List<UserGroup> userGroups() {
    return List.of(
        group("care-agents", "agent1", "agent2", "agent3", "agent4"),
        group("trainees", "trainee1"),
        group("gatekeepers", "gatekeeper1"),
        group("marketing", "marketing1", "marketing2"),
        group("pr", "pr1"),
        group("legal", "legal1"),
        group("leads", "lead1"));
  }

  private static Person member(String role, String first, String last, String tz) {
    return person(role, TEAM, first, last, tz, Kind.MEMBER);
  }

  private static Person person(
      String role, String team, String first, String last, String tz, Kind kind) {
    return new Person(idOf(role), team, role, first, last, ZoneId.of(tz), kind);
  }

  private static Channel channel(String name, Channel.Kind kind, String... roles) {
    return new Channel("C0" + letters(name), name, kind, ids(roles));
  }

  private static UserGroup group(String handle, String... roles) {
    return new UserGroup("S0" + letters(handle), handle, handle.replace('-', ' '), ids(roles));
  }

  private static List<String> ids(String... roles) {
    return Stream.of(roles).map(Cast::idOf).toList();
  }

  private static String idOf(String role) {
    return "U0" + letters(role);
  }

  private static String letters(String name) {
    return name.replace("-", "").toUpperCase(Locale.ROOT);
  }
}
