package dev.perch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house holds for the main code of config, knowledge and bot. */
class FloorPlanTest {
  private static final List<String> MODULES = List.of("config", "knowledge", "bot");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream().map(module -> Path.of("..", module, "target/classes")).toList());

  static Stream<ArchRule> rules() {
    return FloorPlan.rules("dev.perch");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRoomKnowsOnlyWhomItMay(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void everyRuleFindsWhatIsWrong(@TempDir Path folder) {
    JavaClasses wrong = WrongHouse.in(folder);

    assertThat(FloorPlan.rules(WrongHouse.NAME))
        .isNotEmpty()
        .allSatisfy(rule ->
            assertThat(rule.evaluate(wrong).hasViolation()).as(rule.getDescription()).isTrue());
  }

  @Test
  void theWholeHouseWasLookedAt() {
    assertThat(HOUSE.size()).isGreaterThan(150);
    assertThat(HOUSE)
        .extracting(type -> type.getPackageName())
        .contains(
            "dev.perch.config",
            "dev.perch.knowledge.lucene",
            "dev.perch.ticket",
            "dev.perch.slack.view");
  }

  @Test
  void nothingOfTheSandboxIsInTheHouse() {
    assertThat(HOUSE)
        .extracting(type -> type.getPackageName())
        .noneMatch(name -> name.startsWith("dev.perch.sandbox"));
  }

  @Test
  void eachRoomIsOpenedByItsPackageInfo() throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> folders = Files.walk(Path.of("..", module, "src/main/java"))) {
        List<Path> rooms =
            folders.filter(Files::isDirectory).filter(FloorPlanTest::hasJava).toList();
        assertThat(rooms).isNotEmpty().allSatisfy(FloorPlanTest::isOpened);
      }
    }
  }

  private static boolean hasJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void isOpened(Path room) throws IOException {
    String info = Files.readString(room.resolve("package-info.java"));
    assertThat(info).contains("@NullMarked");
    String opening = info.substring(info.indexOf("/**") + 3, info.indexOf("*/"));
    assertThat(opening.strip().length()).as("what " + room + " is").isGreaterThan(80);
  }
}
