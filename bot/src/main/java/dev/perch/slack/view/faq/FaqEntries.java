package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries of the FAQ bank as they are shown to whoever asks. */
public final class FaqEntries {
  private static final int MOST_STALE = 15;
  private static final int ANSWER = 700;

  private FaqEntries() {}

  /** An entry that has been published, with all that it says. */
  public static List<LayoutBlock> shown(Entry entry, LocalDate today) {
    Version version = entry.current().orElseThrow();
    Content content = version.content();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(title(entry) + " · " + state(entry, today)));
    blocks.add(
        Kit.small(
            "version %d by %s %s · kept by %s · %s%s"
                .formatted(
                    version.number(),
                    who(version.by()),
                    at(version.at()),
                    Literal.escape(content.owner(), 60),
                    Literal.escape(content.language(), 20),
                    handling(content))));
    content
        .answers()
        .forEach((place, variants) ->
            variants.forEach(variant -> {
              blocks.add(Kit.small(place(place)));
              blocks.add(Kit.rich(Kit.quote(Literal.words(variant, ANSWER))));
            }));
    if (!content.wordings().isEmpty()) {
      blocks.add(Kit.small("asked as"));
      blocks.add(Kit.rich(Kit.quote(Literal.words(String.join("\n", content.wordings()), ANSWER))));
    }
    if (content.link() != null) {
      blocks.add(Kit.small("link"));
      blocks.add(Kit.rich(Kit.quote(Literal.words(content.link(), ANSWER))));
    }
    blocks.addAll(FaqMedia.shown(content));
    FaqRef ref = FaqRef.of(entry, 0);
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Kit.button("Edit", Actions.FAQ_EDIT, ref.text()));
    buttons.addAll(FaqMedia.button(content, ref));
    blocks.add(Kit.actions(buttons));
    blocks.addAll(FaqPlan.blocks(entry));
    // A message takes 50 blocks; an entry of so many variants shows the first.
    return blocks.size() > 45 ? List.copyOf(blocks.subList(0, 45)) : List.copyOf(blocks);
  }

  /** Entries that have expired or soon will, the longest first. */
  public static List<LayoutBlock> stale(List<Entry> entries, LocalDate today) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (entries.isEmpty()) {
      blocks.add(Kit.paragraph("Nothing has expired, and nothing will within two weeks."));
    }
    for (Entry entry : entries.subList(0, Math.min(MOST_STALE, entries.size()))) {
      FaqRef ref = FaqRef.of(entry, 0);
      blocks.add(Kit.paragraph(title(entry) + " · " + state(entry, today)));
      blocks.add(
          Kit.actions(
              List.of(
                  Kit.button("Still right", Actions.FAQ_STILL_RIGHT, ref.text()),
                  Kit.button("Edit", Actions.FAQ_EDIT, ref.text()))));
    }
    if (entries.size() > MOST_STALE) {
      blocks.add(Kit.small("and %d more".formatted(entries.size() - MOST_STALE)));
    }
    return List.copyOf(blocks);
  }

  /** How many there are of what. */
  public static String stats(List<Entry> entries, LocalDate today) {
    long inUse = entries.stream().filter(entry -> entry.faq().isPresent()).count();
    long expired =
        entries.stream()
            .flatMap(entry -> entry.faq().stream())
            .filter(faq -> faq.expiredOn(today))
            .count();
    long retired = entries.stream().filter(Entry::retired).count();
    long waiting = entries.stream().mapToLong(entry -> entry.waiting().size()).sum();
    String owners =
        entries.stream()
            .flatMap(entry -> entry.faq().stream())
            .collect(Collectors.groupingBy(Faq::owner, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(owner -> Literal.escape(owner.getKey(), 60) + " " + owner.getValue())
            .collect(Collectors.joining(", "));
    return "*%d* in use%s · *%d* expired, so not suggested · *%d* retired · *%d* waiting for a decision"
        .formatted(inUse, owners.isEmpty() ? "" : " (" + owners + ")", expired, retired, waiting);
  }

  /** Whether somebody did it, or Perch itself. */
  static String who(String by) {
    return by.equals(Gatekeeping.PERCH) ? "Perch" : "<@" + by + ">";
  }

  /** Title and id; of an entry that was only proposed, the title that the last proposal has. */
  static String title(Entry entry) {
    String title =
        entry
            .current()
            .map(version -> version.content().title())
            .orElseGet(
                () -> entry.waiting().isEmpty() ? "" : entry.waiting().getLast().content().title());
    return "*%s* (`%s`)".formatted(Literal.escape(title, 150), entry.id());
  }

  private static String state(Entry entry, LocalDate today) {
    if (entry.retired()) {
      return "retired, so not suggested";
    }
    LocalDate last = entry.current().map(version -> version.content().reviewBy()).orElse(null);
    if (last == null) {
      return "in use";
    }
    return last.isBefore(today)
        ? "*expired* on %s, so not suggested until somebody says that it is right"
            .formatted(Times.day(last))
        : "in use until " + Times.day(last);
  }

  private static String handling(Content content) {
    return content.handling().stream()
        .map(special ->
            switch (special) {
              case PRIVATE_MATTER -> " · private matter: answered by DM";
              case NEEDS_SIGN_OFF -> " · needs sign-off";
            })
        .collect(Collectors.joining());
  }

  private static String place(Place place) {
    return switch (place) {
      case TWEET -> "tweet";
      case DM -> "direct message";
      case LONG -> "long";
    };
  }
}
