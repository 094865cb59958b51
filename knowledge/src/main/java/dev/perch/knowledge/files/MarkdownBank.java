package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many entries in one Markdown file: each with a head that names its id, then the tweet. */
final class MarkdownBank {
  private static final Pattern OPENING = Pattern.compile("(?m)^---[ \\t]*\\R(?=id:)");
  private static final Pattern LINE_OF_DASHES = Pattern.compile("(?m)^---[ \\t]*$");
  private static final List<String> KEYS =
      Stream.concat(Stream.of("id"), FaqReader.KEYS.stream()).toList();

  private MarkdownBank() {}

  static List<Item> read(String name, String text, Problems problems) {
    List<MatchResult> openings =
        OPENING.matcher(text).results().limit(EntryLimits.MOST + 1L).toList();
    if (openings.isEmpty()) {
      return one(name, text, problems).stream().toList();
    }
    if (openings.size() > EntryLimits.MOST) {
      EntryLimits.tooMany(1 + breaks(text, 0, openings.getLast().start()), problems);
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    int line = 1 + breaks(text, 0, openings.getFirst().start());
    for (int i = 0; i < openings.size(); i++) {
      int end = i + 1 < openings.size() ? openings.get(i + 1).start() : text.length();
      entry(text, openings.get(i), end, line, problems).ifPresent(items::add);
      line += breaks(text, openings.get(i).start(), end);
    }
    return items;
  }

  /** A file of the folder's kind, whose name is the id. */
  private static Optional<Item> one(String name, String text, Problems problems) {
    return FrontMatter.split(text, problems)
        .filter(parts -> !YamlBank.isBomb(parts.yaml(), problems))
        .flatMap(parts ->
            HandedFiles.named(name, problems)
                .flatMap(id -> item(id, parts, 1, problems.of(id.slug()))));
  }

  private static Optional<Item> entry(
      String text, MatchResult opening, int end, int line, Problems problems) {
    Matcher closing = LINE_OF_DASHES.matcher(text).region(opening.end(), end);
    if (!closing.find()) {
      problems.add(
          line,
          "The head of this entry does not end.",
          "Write a second line of --- below its keys, and the answer for a tweet below that.");
      return Optional.empty();
    }
    FrontMatter parts =
        new FrontMatter(
            text.substring(opening.end(), closing.start()),
            text.substring(closing.end(), end).strip());
    Problems own = problems.below(line);
    return YamlBank.isBomb(parts.yaml(), own)
        ? Optional.empty()
        : id(parts, own).flatMap(id -> item(id, parts, line, own.of(id.slug())));
  }

  /** The id alone: what else is wrong with the head is told under its name. */
  private static Optional<FaqId> id(FrontMatter parts, Problems problems) {
    Problems unread = new Problems("");
    Optional<YamlMap> map =
        YamlMap.root(parts.yaml(), YamlMap.TITLE, problems)
            .map(root -> YamlMap.of(root, KEYS, unread));
    return map.flatMap(head -> head.text("id"))
        .flatMap(slug -> HandedFiles.id(slug.value(), slug.line(), problems));
  }

  private static Optional<Item> item(FaqId id, FrontMatter parts, int line, Problems problems) {
    return YamlMap.parse(parts.yaml(), KEYS, problems)
        .flatMap(map -> FaqReader.read(id, map, Optional.of(parts.body()), problems))
        .map(faq -> new Item(id, faq.content(), line));
  }

  /** How many lines end within that part of the text. */
  private static int breaks(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  static String write(Collection<Faq> faqs) {
    return faqs.stream().map(MarkdownBank::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(Faq faq) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", faq.id().slug());
    head.putAll(EntryKeys.of(faq.content()));
    String body = body(faq.content());
    if (body != null) {
      withoutTweet(head);
    }
    return "---\n" + YamlBank.yaml(head) + "---\n" + (body == null ? "" : body + "\n");
  }

  /** The tweet, where it is one and cannot be taken for a head. */
  private static @Nullable String body(Content content) {
    List<String> tweets = content.answers().getOrDefault(Place.TWEET, List.of());
    boolean plain = tweets.size() == 1 && !LINE_OF_DASHES.matcher(tweets.getFirst()).find();
    return plain ? tweets.getFirst() : null;
  }

  private static void withoutTweet(Map<String, Object> head) {
    if (head.get("answers") instanceof Map<?, ?> answers) {
      Map<Object, Object> others = new LinkedHashMap<>(answers);
      others.remove(EntryKeys.key(Place.TWEET));
      if (others.isEmpty()) {
        head.remove("answers");
      } else {
        head.put("answers", others);
      }
    }
  }
}
