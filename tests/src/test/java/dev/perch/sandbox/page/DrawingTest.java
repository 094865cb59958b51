package dev.perch.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page makes of blocks and of Slack's message syntax. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingTest {
  private static final int AT_ONCE = 250;
  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  private PageScene scene;
  private Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    scene = PageScene.open(folder);
    page = scene.window("agent1");
  }

  @AfterAll
  void close() throws Exception {
    if (scene != null) {
      scene.closeWindows();
      scene.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          *a* _b_ ~c~ `d`            ¦ bold(a) italic(b) strike(c) code(d)
          *a _b_ c*                  ¦ bold(a italic(b) c)
          2 * 3 * 4                  ¦ 2 * 3 * 4
          snake_case_name            ¦ snake_case_name
          * a*                       ¦ * a*
          *<@U1>* <#C1|care>         ¦ bold(user(U1)) channel(C1)
          <!here> <!subteam^S1>      ¦ broadcast(here) group(S1)
          <https://a.b/?c&amp;d|e>   ¦ link(https://a.b/?c&d: e)
          <mailto:a@b.c|write>       ¦ link(mailto:a@b.c: write)
          see https://a.b/c.         ¦ see link(https://a.b/c: https://a.b/c).
          <javascript:x|y>           ¦ <javascript:x|y>
          <script>x</script>         ¦ <script>x</script>
          <!date^1700000000^{date}|x> ¦ date(1700000000 {date})
          <!date^soon^{date}|x>      ¦ x
          :tada: :not a: 10:30:00    ¦ emoji(tada) :not a: 10emoji(30)00
          &lt;b&gt; &amp;amp; &quot; ¦ <b> &amp; &quot;
          > said *so*                ¦ quote(said bold(so))
          `*a* <@U1>`                ¦ code(*a* <@U1>)
          """)
  void messageSyntaxIsReadAsSlackDoes(String text, String read) {
    assertThat(nodes(text.strip())).isEqualTo(read.strip());
  }

  @Test
  void linesQuotesAndFencesEndWhereTheyShould() {
    assertThat(nodes("a\n>b\n>c\nd")).isEqualTo("aquote(b/c)d");
    assertThat(nodes("a ```b\n*c*``` d")).isEqualTo("a pre(b\n*c*) d");
    assertThat(nodes("open ```fence\n*b*")).isEqualTo("open ```fence/bold(b)");
  }

  private String nodes(String text) {
    return (String)
        page.evaluate(
            """
            async (text) => {
              const { parse } = await import('/assets/js/kit/mrkdwn.js');
              const words = (nodes) => nodes.map((n) => {
                if (n.t === 'text') return n.v;
                if (n.t === 'br') return '/';
                if (n.t === 'link') return `link(${n.url}: ${words(n.c)})`;
                if (n.t === 'date') return `date(${n.at} ${n.format})`;
                return `${n.t}(${n.c ? words(n.c) : n.v ?? n.id ?? n.range ?? n.name})`;
              }).join('');
              return words(parse(text));
            }
            """,
            text);
  }

  @Test
  void fiveHundredTreesHarmNothing() throws IOException {
    treesHarmNothing(500, 20_260_301);
  }

  @Test
  @Tag("soak")
  void tenThousandTreesHarmNothing() throws IOException {
    treesHarmNothing(10_000, 20_260_302);
  }

  private void treesHarmNothing(int count, long seed) throws IOException {
    BlockKitTrees trees = new BlockKitTrees(seed);
    String draw = draw();
    long began = System.nanoTime();
    int drawn = 0;
    int broken = 0;

    for (int done = 0; done < count; done += AT_ONCE) {
      List<String> chunk = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        chunk.add(Json.write(trees.next()));
      }
      Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(page.evaluate(draw, chunk));
      assertThat((List<?>) found.get("wrong")).as("trees %d and on", done).isEmpty();
      drawn += count(found, "drawn");
      broken += count(found, "broken");
    }

    // Most is drawn, even though one thing in five of each tree is spoiled.
    assertThat(drawn).isGreaterThan(count * 3);
    assertThat(broken).isLessThan(drawn / 2);
    System.out.printf("%d trees drawn in %d ms%n", count, since(began));
  }

  private static int count(Map<?, ?> found, String what) {
    return ((Number) Objects.requireNonNull(found.get(what))).intValue();
  }

  private static String draw() throws IOException {
    try (var file = Objects.requireNonNull(DrawingTest.class.getResourceAsStream("draw.js"))) {
      String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return script.substring(script.indexOf("async"));
    }
  }

  @Test
  void fiveHundredMessagesScroll() {
    messagesScroll(500);
  }

  @Test
  @Tag("soak")
  void fiveThousandMessagesStillScroll() {
    messagesScroll(5_000);
  }

  private void messagesScroll(int count) {
    var workspace = scene.world.slack().workspace();
    var channel = workspace.channelNamed("lobby");
    Person author = workspace.named("stranger1").orElseThrow();
    for (int i = 1; i <= count; i++) {
      workspace.post(
          channel,
          new Draft(author, null, "Message number " + i, Json.array(), null, null, false, null));
    }
    Page lobby = scene.window("stranger1");
    Locator scroller = lobby.locator(".channel .messages");
    Locator newest = lobby.locator(".channel article").last();
    newest.getByText("Message number " + count, EXACTLY).waitFor();
    long began = System.nanoTime();

    lobby.evaluate(
        """
        async () => {
          const box = document.querySelector('.channel .messages');
          while (!document.querySelector('.beginning')?.textContent.includes('begins')) {
            box.scrollTop = 0;
            await new Promise((drawn) => setTimeout(drawn, 5));
          }
        }
        """);

    System.out.printf("%d messages scrolled through in %d ms%n", count, since(began));
    assertThat(lobby.locator(".channel article").count())
        .isEqualTo(channel.seenBy(null, null).size());
    Map<?, ?> scrolled =
        (Map<?, ?>)
            Objects.requireNonNull(
                scroller.evaluate(
                    """
                    async (box) => {
                      const times = [];
                      let changes = 0;
                      const watch = new MutationObserver((list) => (changes += list.length));
                      watch.observe(box, {childList: true, subtree: true});
                      for (let i = 0; i < 30; i++) {
                        const from = performance.now();
                        box.scrollTop += 900;
                        await new Promise(requestAnimationFrame);
                        times.push(performance.now() - from);
                      }
                      watch.disconnect();
                      return {frame: Math.round(times.sort((a, b) => a - b)[15]), changes};
                    }
                    """));
    System.out.printf("a frame of scrolling takes %d ms%n", count(scrolled, "frame"));
    // Only the browser is at work: nothing is drawn again because somebody scrolls.
    assertThat(count(scrolled, "changes")).isZero();
  }

  private static long since(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }
}
