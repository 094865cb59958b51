package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchFacts;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers.Reader;
import dev.perch.campaign.Readers.Reading;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A brief: one launch at a glance, and who has read it. Rendered whole after each event. */
public final class LaunchCard {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]{3,500}");
  private static final int NAMES = 40;
  private static final String AGAIN =
      "Until the hour the guard keeps it in all the same: say what went before by another name.";
  private static final int QUESTIONS = 10;

  private LaunchCard() {}

  /** What a notification and a screen reader say of it, in mrkdwn. */
  public static String summary(Known launch) {
    return "A launch: " + name(launch.words(), 150);
  }

  /** One of whose words none was public before. */
  public static List<LayoutBlock> blocks(Known known, Reading reading) {
    return blocks(known, reading, List.of());
  }

  /**
   * The brief.
   *
   * @param before those of its words that an earlier launch made public
   */
  public static List<LayoutBlock> blocks(Known known, Reading reading, List<String> before) {
    LaunchFacts facts = known.launch().facts();
    LaunchWords words = known.words();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        HeaderBlock.builder()
            .text(Kit.plain(Literal.words(words.name().replace('\n', ' '), 140)))
            .build());
    blocks.add(Kit.paragraph(state(known)));
    blocks.add(Kit.literal(Literal.words(words.what(), 2_900)));
    if (!words.audience().isBlank()) {
      blocks.add(Kit.small("*For* " + Literal.escape(words.audience(), 600)));
    }
    if (!words.links().isBlank()) {
      blocks.add(Kit.small(links(words.links())));
    }
    if (!words.secret().isEmpty() && known.launch() instanceof Launch.Coming) {
      String secret = Literal.escape(String.join(", ", words.secret()), 600);
      blocks.add(Kit.small("🔒 *Nobody says before* its name, " + secret));
    }
    if (!before.isEmpty() && known.launch() instanceof Launch.Coming) {
      String earlier = Literal.escape(String.join(", ", before), 600);
      blocks.add(Kit.small("🔁 *Public before, by an earlier launch:* " + earlier + ". " + AGAIN));
    }
    if (known.launch() instanceof Launch.CalledOff off) {
      blocks.add(
          Kit.small(
              "🔒 *Nobody names it in public* until %s, a week after its hour."
                  .formatted(at(off.keptInUntil()))));
    }
    if (!words.notYet().isBlank() && known.launch() instanceof Launch.Coming) {
      blocks.add(Kit.small("*Until then we say* “" + Literal.escape(words.notYet(), 600) + "”"));
    }
    if (!words.expected().isEmpty()) {
      blocks.add(Kit.small(questions(facts, words)));
    }
    blocks.add(Kit.small(readers(facts, reading)));
    if (known.launch() instanceof Launch.Told) {
      blocks.add(buttons(known.id()));
      blocks.add(
          Kit.small(
              "A question reaches those who planned it by *Ask*, or by naming @Perch in this thread. What is said here otherwise stays talk among you."));
    }
    return List.copyOf(blocks);
  }

  private static LayoutBlock buttons(LaunchId id) {
    return Kit.actions(
        List.of(
            Kit.primary("Got it", Actions.LAUNCH_GOT_IT, id.slug()),
            Kit.button("Ask", Actions.LAUNCH_ASK, id.slug())));
  }

  public static String name(LaunchWords words, int most) {
    return words.name().isBlank() ? "(removed)" : Literal.escape(words.name(), most);
  }

  private static String state(Known known) {
    LaunchFacts facts = known.launch().facts();
    String when =
        switch (known.launch()) {
          case Launch.Coming coming -> "*Goes public* " + at(coming.facts().goesLive());
          case Launch.Live live -> "*Public since* " + at(live.since());
          case Launch.CalledOff off -> "*Called off* by <@%s> %s".formatted(off.by(), at(off.at()));
        };
    return "%s · %s · ask <@%s> · `%s`"
        .formatted(when, handles(facts), facts.contact(), known.id());
  }

  static String handles(LaunchFacts facts) {
    return facts.handles().stream()
        .map(handle -> "@" + Literal.escape(handle, 50))
        .collect(Collectors.joining(", "));
  }

  /** What is an address can be followed; nothing else can. */
  private static String links(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(word ->
            ADDRESS.matcher(word).matches()
                ? "<" + word.replace("&", "&amp;") + ">"
                : Literal.escape(word, 200))
        .limit(40)
        .collect(Collectors.joining(" "));
  }

  private static String questions(LaunchFacts facts, LaunchWords words) {
    String first =
        IntStream.range(0, Math.min(QUESTIONS, words.expected().size()))
            .mapToObj(i -> "• " + question(facts, words, i))
            .collect(Collectors.joining("\n"));
    int more = words.expected().size() - QUESTIONS;
    return "*Customers may ask*\n" + first + (more > 0 ? "\nand %d more".formatted(more) : "");
  }

  private static String question(LaunchFacts facts, LaunchWords words, int number) {
    String entry = facts.proposed().getOrDefault(number, "");
    return Literal.escape(words.expected().get(number).question(), 150)
        + (entry.isEmpty() ? "" : " · `/faq show " + entry + "`");
  }

  private static String readers(LaunchFacts facts, Reading reading) {
    String read =
        facts.read().isEmpty()
            ? "*Read by* nobody yet"
            : "*Read by* "
                + some(facts.read().keySet().stream().map(id -> "<@" + id + ">").toList());
    return reading.unread().isEmpty()
        ? read + " · nobody is missing"
        : read + "\n*Not yet* " + some(reading.unread().stream().map(LaunchCard::named).toList());
  }

  /** By name and not as a mention: nobody is called by being on a list. */
  private static String named(Reader reader) {
    String name = Literal.escape(reader.person().name(), 60);
    return reader.onShift() ? name : name + " (off shift)";
  }

  private static String some(List<String> names) {
    int more = names.size() - NAMES;
    return names.stream().limit(NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
