package dev.perch.desk;

import dev.perch.desk.acts.Desk;
import dev.perch.roster.Directory;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The people of the desk, under the ids that the emulated Slack gives its cast. */
public final class FakePeople implements Directory {
  public static final String WORKSPACE = "T0PERCH";

  /** Care's. */
  public static final String INES = "U0AGENT1";

  /** Care's, too. */
  public static final String TOMAS = "U0AGENT2";

  /** Care's, and learning. */
  public static final String WREN = "U0TRAINEE1";

  /** PR's. */
  public static final String LUCIAN = "U0PR1";

  /** Legal's. */
  public static final String HELGA = "U0LEGAL1";

  /** The lead. */
  public static final String MIREILLE = "U0LEAD1";

  /** A guest. */
  public static final String GALE = "U0STRANGER1";

  /** Of another workspace. */
  public static final String DARIO = "U0PARTNER1";

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private volatile boolean down;

  public FakePeople() {
    add(INES, WORKSPACE, "Ines Okafor", true);
    add(TOMAS, WORKSPACE, "Tomas Lindqvist", true);
    add(WREN, WORKSPACE, "Wren Adeyemi", true);
    add(HELGA, WORKSPACE, "Helga Sorvik", true);
    add(LUCIAN, WORKSPACE, "Lucian Obiora", true);
    add(MIREILLE, WORKSPACE, "Mireille Castell", true);
    add(GALE, WORKSPACE, "Gale Whitcomb", false);
    add(DARIO, "T0LUMEN", "Dario Vance", false);
    roles.put("care", Set.of(INES, TOMAS, WREN));
    roles.put(Roles.TRAINEE, Set.of(WREN));
    roles.put("legal", Set.of(HELGA));
    roles.put("pr", Set.of(LUCIAN));
    roles.put(Desk.LEAD, Set.of(MIREILLE));
  }

  /** From now on nobody can be asked, or can be again. */
  public void down(boolean nobodyAnswers) {
    down = nobodyAnswers;
  }

  @Override
  public Optional<Person> person(String id) {
    check();
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public Set<String> holders(String role) {
    check();
    return roles.getOrDefault(role, Set.of());
  }

  /** From now on these hold the role, and nobody else. */
  public void give(String role, String... ids) {
    roles.put(role, Set.of(ids));
  }

  /** From now on their days begin by the clock of that zone. */
  public void move(String id, ZoneId zone) {
    people.computeIfPresent(id, (_, before) -> before.in(zone));
  }

  /** Shut out of the workspace: they are there, and no member. */
  public void deactivate(String id) {
    Person before = Objects.requireNonNull(people.get(id));
    add(id, before.workspace(), before.name(), false);
  }

  private void check() {
    if (down) {
      throw new Unavailable("nobody can be asked who is who");
    }
  }

  private void add(String id, String workspace, String name, boolean member) {
    people.put(id, new Person(id, workspace, name, member));
  }
}
