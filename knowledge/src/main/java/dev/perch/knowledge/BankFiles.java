package dev.perch.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entries in files that people hand over: a whole bank, or a part of one. */
public interface BankFiles {

  /** Larger files are refused unread: a thousand entries take half of it. */
  int MOST_BYTES = 1 << 20;

  /** What such a file may be. */
  enum Format {
    YAML("yaml"),
    CSV("csv"),
    MARKDOWN("md");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** How the names of such files end, without the dot. */
    public String ending() {
      return ending;
    }

    /** The one that people call so, by its name or ending. */
    public static Optional<Format> of(String typed) {
      String word = typed.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(format -> format.ending.equals(word) || format.name().equalsIgnoreCase(word))
          .findFirst()
          .or(() -> word.equals("yml") ? Optional.of(YAML) : Optional.empty());
    }
  }

  /**
   * An entry as it stands in a file.
   *
   * @param line where it begins, counted from 1
   */
  record Item(FaqId id, Content content, int line) {}

  /**
   * A file as it was read.
   *
   * @param items those entries that are in order
   * @param problems what is wrong, by the entry's name (or the file's) and line
   */
  record Contents(List<Item> items, List<BankProblem> problems) {
    public Contents {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file that somebody handed over, however hostile; nothing in it is unpacked, resolved or
   * evaluated.
   *
   * @param name the file's, whose ending says what it is
   */
  Contents read(String name, byte[] bytes);

  /** The same entries as a file, which {@link #read} reads back as they are. */
  String write(Format format, Collection<Faq> faqs);
}
