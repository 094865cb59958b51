package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files that people hand over in Slack: many entries in one, with an id for each.
 *
 * <p>In YAML the ids are the keys of one mapping, with the keys of {@link FileFaqBank} below each;
 * in Markdown each entry begins with {@code ---} and a line {@code id:}; in CSV the first row names
 * the columns. A file of the folder's kind, with one entry and its id for a name, is read too.
 */
public final class HandedFiles implements BankFiles {
  @Override
  public Contents read(String name, byte[] bytes) {
    Problems problems = new Problems(name);
    Optional<Format> format = Format.of(name.substring(name.lastIndexOf('.') + 1));
    if (format.isEmpty()) {
      problems.add(
          0,
          "Perch does not read this kind of file.",
          "Hand over YAML (.yaml), CSV (.csv) or Markdown (.md).");
      return new Contents(List.of(), problems.list());
    }
    List<Item> items =
        Handed.text(bytes, problems)
            .map(text ->
                switch (format.get()) {
                  case YAML -> YamlBank.read(name, text, problems);
                  case CSV -> CsvBank.read(text, problems);
                  case MARKDOWN -> MarkdownBank.read(name, text, problems);
                })
            .orElse(List.of());
    return new Contents(once(items, problems), problems.list());
  }

  /** Without those that a form in Slack could not show, or whose id was there before. */
  private static List<Item> once(List<Item> items, Problems problems) {
    Map<FaqId, Integer> lines = new HashMap<>();
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      Integer first = lines.putIfAbsent(item.id(), item.line());
      if (first != null) {
        problems
            .of(item.id().slug())
            .add(
                item.line(),
                "This id is here twice, first in line " + first + ".",
                "Keep one of the two.");
      } else if (EntryLimits.fits(item, problems.of(item.id().slug()))) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** The id that a file of one entry has by its name. */
  static Optional<FaqId> named(String file, Problems problems) {
    String slug = file.substring(0, Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return id(slug, 0, problems);
  }

  static Optional<FaqId> id(String slug, int line, Problems problems) {
    if (FaqId.isSlug(slug)) {
      return Optional.of(new FaqId(slug));
    }
    problems.add(
        line,
        "\"" + YamlMap.shortened(slug) + "\" cannot be an entry's id.",
        "Write it in lower-case letters, digits and hyphens, such as refund-time.");
    return Optional.empty();
  }

  @Override
  public String write(Format format, Collection<Faq> faqs) {
    return switch (format) {
      case YAML -> YamlBank.write(faqs);
      case CSV -> CsvBank.write(faqs);
      case MARKDOWN -> MarkdownBank.write(faqs);
    };
  }
}
