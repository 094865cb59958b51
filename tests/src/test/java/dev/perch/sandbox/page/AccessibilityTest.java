package dev.perch.sandbox.page;

import static dev.perch.sandbox.page.PageScene.button;
import static dev.perch.sandbox.page.PageScene.form;
import static dev.perch.sandbox.page.PageScene.formIsGone;
import static dev.perch.sandbox.page.PageScene.replying;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page against WCAG 2.2 AA, as far as a machine can tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final Set<String> COUNTS = Set.of("serious", "critical");

  private PageScene scene;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    scene = PageScene.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    if (scene != null) {
      scene.close();
    }
  }

  @AfterEach
  void closeWindows() {
    scene.closeWindows();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 800"})
  void nothingSeriousIsFound(ColorScheme colors, int width) {
    Page page =
        scene.window(
            "agent1", new NewContextOptions().setColorScheme(colors).setViewportSize(width, 760));
    Locator card = scene.card(page, "axel_" + width + colors, "@AcmeCare where is my parcel?");
    button(card, "Claim").click();
    PageScene.shows(card, "Claimed");

    List<String> onTheChannel = findings(page);
    replying(page, card);
    List<String> inAForm = findings(page);
    button(form(page), "Cancel").click();
    formIsGone(page);

    assertThat(onTheChannel).isEmpty();
    assertThat(inAForm).isEmpty();
  }

  static List<String> findings(Page page) {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> COUNTS.contains(rule.getImpact()))
            .map(AccessibilityTest::words)
            .toList();
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }
}
