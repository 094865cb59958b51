package dev.perch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which room may know which, as rules: the plan of the house, section 2. Rooms that are planned but
 * not built yet are in it already.
 */
final class FloorPlan {
  private static final String[] JAVA = {"java..", "org.jspecify.."};

  private static final List<String> BELOW =
      List.of(
          "ticket", "guard", "roster", "knowledge", "knowledge.gatekeeping", "knowledge.learning");

  private static final List<String> DESK =
      List.of(
          "desk",
          "desk.acts",
          "desk.intake",
          "desk.sending",
          "desk.bank",
          "desk.money",
          "desk.records",
          "desk.clocks");

  /** All that adapters may ask and implement. */
  private static final List<String> USE_CASES =
      plus(
          plus(BELOW, DESK),
          "campaign",
          "campaign.crisis",
          "campaign.post",
          "campaign.storm",
          "campaign.listening",
          "campaign.digest");

  private static final List<String> VIEWS =
      List.of("slack.view", "slack.view.campaign", "slack.view.faq", "slack.view.home");

  /** The rooms of Slack that stand beside each other, above its wire. */
  private static final List<String> SLACK =
      List.of(
          "slack.card",
          "slack.ticket",
          "slack.faq",
          "slack.launch",
          "slack.crisis",
          "slack.post",
          "slack.storm",
          "slack.staff");

  /** The rooms of Redis that keep something, above its line. */
  private static final List<String> KEPT =
      List.of("redis.bank", "redis.tickets", "redis.campaign", "redis.desk", "redis.records");

  /** Each room with the rooms that it may see, beside itself. */
  private static final Map<String, List<String>> SEES = new LinkedHashMap<>();

  static {
    SEES.put("config", List.of());
    SEES.put("knowledge", List.of());
    SEES.put("knowledge.learning", List.of("knowledge"));
    SEES.put("knowledge.gatekeeping", List.of("knowledge", "knowledge.learning"));
    SEES.put("knowledge.files", List.of("knowledge"));
    SEES.put("knowledge.score", List.of());
    SEES.put("knowledge.lucene", List.of("knowledge", "knowledge.score"));
    SEES.put("knowledge.model", List.of("knowledge"));
    SEES.put("ticket", List.of());
    SEES.put("roster", List.of());
    SEES.put("doctor", List.of());
    SEES.put("guard.privacy", List.of());
    SEES.put("guard", List.of("guard.privacy", "ticket", "knowledge"));
    SEES.put("desk", BELOW);
    SEES.put("desk.money", plus(BELOW, "desk"));
    SEES.put("desk.acts", plus(BELOW, "desk"));
    SEES.put("desk.intake", plus(BELOW, "desk", "desk.acts"));
    SEES.put("desk.sending", plus(BELOW, "desk", "desk.acts"));
    SEES.put("desk.bank", plus(BELOW, "desk", "desk.acts"));
    SEES.put("desk.records", plus(BELOW, "desk", "desk.acts", "desk.sending"));
    SEES.put("desk.clocks", plus(BELOW, "desk", "desk.acts", "desk.sending"));
    SEES.put("campaign", plus(BELOW, DESK));
    SEES.put("campaign.crisis", plus(BELOW, DESK));
    SEES.put("campaign.post", plus(plus(BELOW, DESK), "campaign.crisis"));
    SEES.put("campaign.storm", plus(plus(BELOW, DESK), "campaign.crisis"));
    SEES.put("campaign.listening", plus(BELOW, DESK));
    SEES.put(
        "campaign.digest", plus(plus(BELOW, DESK), "campaign", "campaign.crisis", "campaign.post"));
    SEES.put("x", plus(USE_CASES, "config", "doctor"));
    SEES.put("slack.view", USE_CASES);
    SEES.put("slack.view.campaign", plus(USE_CASES, "slack.view"));
    SEES.put("slack.view.faq", plus(USE_CASES, "slack.view", "slack.view.campaign"));
    SEES.put("slack.view.home", plus(USE_CASES, "slack.view", "slack.view.campaign"));
    SEES.put("slack.wire", plus(plus(USE_CASES, VIEWS), "doctor"));
    SLACK.forEach(room -> SEES.put(room, plus(plus(USE_CASES, VIEWS), "slack.wire")));
    SEES.put("slack.card", plus(SEES.get("slack.card"), "slack.storm", "slack.ticket"));
    SEES.put("slack.ticket", plus(SEES.get("slack.ticket"), "slack.storm"));
    SEES.put("slack.launch", plus(SEES.get("slack.launch"), "slack.faq"));
    SEES.put("slack.crisis", plus(SEES.get("slack.crisis"), "chart"));
    SEES.put("slack.staff", plus(SEES.get("slack.staff"), "slack.storm", "slack.ticket", "chart"));
    SEES.put(
        "slack",
        plus(plus(plus(USE_CASES, VIEWS), SLACK), "slack.wire", "chart", "config", "doctor"));
    SEES.put("redis.line", plus(BELOW, "desk", "desk.money", "desk.records", "campaign.crisis"));
    SEES.put("redis.server", List.of("desk", "desk.money", "desk.records", "doctor", "redis.line"));
    KEPT.forEach(room -> SEES.put(room, plus(USE_CASES, "redis.line")));
    SEES.put("redis.tickets", plus(SEES.get("redis.tickets"), "redis.bank"));
    SEES.put("redis.campaign", plus(SEES.get("redis.campaign"), "redis.tickets"));
    SEES.put("redis.records", plus(plus(SEES.get("redis.records"), KEPT), "redis.server"));
    SEES.put("redis", plus(plus(DESK, KEPT), "redis.line", "redis.server", "config", "doctor"));
    SEES.put("archive", plus(DESK, "ticket"));
    SEES.put("chart", List.of());
    SEES.put("links", List.of("desk", "desk.bank", "guard"));
    SEES.put("web", plus(DESK, "roster", "ticket", "config"));
  }

  /** Each vendor's packages with the rooms that may know them. */
  private static final Map<String, List<String>> VENDORS =
      Map.ofEntries(
          Map.entry("twitter4j..", List.of("x")),
          Map.entry("redis..", plus(KEPT, "redis.line", "redis.server")),
          Map.entry("org.apache.lucene..", List.of("knowledge.lucene")),
          Map.entry("ai.onnxruntime..", List.of("knowledge.model")),
          Map.entry("com.slack.api.model..", plus(plus(VIEWS, SLACK), "slack", "slack.wire")),
          Map.entry("com.twitter.twittertext..", List.of("guard")),
          Map.entry("org.apache.commons.validator..", List.of("guard.privacy")),
          Map.entry("org.yaml.snakeyaml..", List.of("config", "knowledge.files")),
          Map.entry(
              "com.fasterxml.jackson..",
              plus(
                  KEPT, "redis.line", "archive", "x", "web", "knowledge.model", "knowledge.files")),
          Map.entry("okhttp3..", List.of("slack", "slack.wire", "links")),
          Map.entry("com.google.i18n..", List.of("guard", "guard.privacy")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("org.eclipse.jetty..", List.of("web")),
          Map.entry("io.micrometer..", List.of("web")),
          Map.entry("jakarta.servlet..", List.of("slack", "web")),
          Map.entry("org.knowm..", List.of("chart")),
          Map.entry("picocli..", List.of("app")));

  /** Rooms that see nothing but Java itself. */
  private static final List<String> JAVA_ONLY =
      List.of("ticket", "roster", "knowledge", "knowledge.score", "doctor");

  private FloorPlan() {}

  private static List<String> plus(List<String> rooms, String... others) {
    return plus(rooms, List.of(others));
  }

  private static List<String> plus(List<String> rooms, List<String> others) {
    return Stream.concat(rooms.stream(), others.stream()).distinct().toList();
  }

  /** Every room of the plan. */
  static Stream<String> rooms() {
    return Stream.concat(SEES.keySet().stream(), Stream.of("app"));
  }

  static Stream<ArchRule> rules(String house) {
    return Stream.of(
            SEES.entrySet().stream().map(room -> sees(house, room.getKey(), room.getValue())),
            VENDORS.entrySet().stream()
                .map(vendor -> vendor(house, vendor.getKey(), vendor.getValue())),
            JAVA_ONLY.stream().map(room -> javaOnly(house, room)),
            Stream.of(
                slackElsewhere(house),
                guice(house),
                settings(house),
                veil(house),
                noVirtualThreads(house),
                noCircles(house),
                noOtherRoom(house)))
        .flatMap(rules -> rules)
        .map(rule -> rule.allowEmptyShould(true));
  }

  /**
   * A room sees itself, the rooms named, and no other of ours. Adapters have settings, so they see
   * config.
   */
  private static ArchRule sees(String house, String room, List<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(room), others.stream())
            .map(name -> house + "." + name)
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> strangers =
        resideInAnyPackage(house + "..")
            .and(resideOutsideOfPackages(allowed))
            .as("rooms other than " + others);
    return noClasses()
        .that()
        .resideInAPackage(house + "." + room)
        .should()
        .dependOnClassesThat(strangers)
        .as(room + " sees only " + others);
  }

  private static ArchRule vendor(String house, String vendor, List<String> rooms) {
    String[] homes = rooms.stream().map(room -> house + "." + room).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(house + "..")
        .and()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(vendor)
        .as("only " + rooms + " know " + vendor);
  }

  private static ArchRule slackElsewhere(String house) {
    return noClasses()
        .that()
        .resideInAPackage(house + "..")
        .and()
        .resideOutsideOfPackages(
            plus(SLACK, "slack", "slack.wire").stream()
                .map(room -> house + "." + room)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.slack..").and(resideOutsideOfPackages("com.slack.api.model..")))
        .as("only slack calls Slack");
  }

  private static ArchRule javaOnly(String house, String room) {
    return classes()
        .that()
        .resideInAPackage(house + "." + room)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JAVA).or(resideInAnyPackage(house + "." + room)))
        .as(room + " sees only java.*");
  }

  private static ArchRule guice(String house) {
    return noClasses()
        .that()
        .resideInAPackage(house + "..")
        .and()
        .resideOutsideOfPackage(house + ".app")
        .and(DescribedPredicate.not(simpleNameEndingWith("Module")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .as("only modules and app see Guice");
  }

  /** A room's module is its settings, and so are the records in them; nobody else reads any. */
  private static ArchRule settings(String house) {
    return noClasses()
        .that()
        .resideInAPackage(house + "..")
        .and()
        .resideOutsideOfPackages(house + ".app", house + ".config")
        .and(DescribedPredicate.not(simpleNameEndingWith("Module")))
        .and()
        .areNotRecords()
        .should()
        .dependOnClassesThat()
        .resideInAPackage(house + ".config")
        .as("only modules, records of settings and app see config");
  }

  /** So that no view can show a customer's words with their private data in them. */
  private static ArchRule veil(String house) {
    DescribedPredicate<JavaAccess<?>> words =
        DescribedPredicate.describe(
            "what a customer wrote",
            access ->
                access.getTargetOwner().getName().equals(house + ".desk.Mention")
                    && access.getTarget().getName().equals("text"));
    return noClasses()
        .that()
        .resideInAPackage(house + ".slack..")
        .and()
        .doNotHaveFullyQualifiedName(house + ".slack.view.Veil")
        .and()
        .doNotHaveFullyQualifiedName(house + ".slack.view.Reading")
        .should()
        .accessTargetWhere(words)
        .as("in slack only the veil reads what customers wrote");
  }

  /**
   * Until Java 26 a virtual thread that waits for a class to be loaded or initialized keeps its
   * carrier (JDK-8369238). There is one for each processor: on two, two such waits are enough, and
   * where what they wait for needs a carrier too, no virtual thread runs any more.
   */
  private static ArchRule noVirtualThreads(String house) {
    DescribedPredicate<JavaAccess<?>> virtual =
        DescribedPredicate.describe(
            "virtual threads", access -> access.getTarget().getName().contains("irtual"));
    return noClasses()
        .that()
        .resideInAPackage(house + "..")
        .should()
        .accessTargetWhere(virtual)
        .as("no thread is virtual");
  }

  private static ArchRule noOtherRoom(String house) {
    return classes()
        .that()
        .resideInAPackage(house + "..")
        .should()
        .resideInAnyPackage(rooms().map(room -> house + "." + room).toArray(String[]::new))
        .as("every class stands in a room of the plan");
  }

  private static ArchRule noCircles(String house) {
    return slices().matching(house + ".(**)").should().beFreeOfCycles();
  }
}
