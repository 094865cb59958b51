package dev.perch.knowledge.files;

import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the folder as it was last read.
 *
 * @param name the file's name within the folder
 * @param digest of its bytes: equal ones need not be parsed again
 * @param faq the entry, unless there are problems
 * @param problems what is wrong with it, in order of lines
 */
record FaqFile(String name, String digest, Optional<Faq> faq, List<BankProblem> problems) {

  static final int MOST_BYTES = 256 * 1024;

  static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Reads {@code path}; {@code known} holds, by name, what was read before. */
  static FaqFile read(Path path, Map<String, FaqFile> known) {
    String name = nameOf(path);
    Problems problems = new Problems(name);
    Optional<byte[]> bytes = bytes(path, problems);
    if (bytes.isEmpty()) {
      return new FaqFile(name, "", Optional.empty(), problems.list());
    }
    String digest = Sha256.hex(bytes.get());
    FaqFile before = known.get(name);
    if (before != null && before.digest.equals(digest)) {
      return before;
    }
    Optional<Faq> faq = parse(name, bytes.get(), problems);
    return new FaqFile(name, digest, faq, problems.list());
  }

  private static Optional<byte[]> bytes(Path path, Problems problems) {
    // A pipe or a device would hang the reader or never end.
    if (!Files.isRegularFile(path)) {
      problems.add(
          0, "This is no regular file, or a link to nowhere.", "Replace it by the file itself.");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) {
        return Optional.of(bytes);
      }
      problems.add(
          0,
          "The file is larger than " + MOST_BYTES / 1024 + " KiB.",
          "Keep one entry in a file, with a few dozen wordings.");
    } catch (IOException e) {
      problems.add(
          0, "The file cannot be read (" + e.getMessage() + ").", "Let Perch's user read it.");
    }
    return Optional.empty();
  }

  private static Optional<Faq> parse(String name, byte[] bytes, Problems problems) {
    String slug = name.substring(0, name.lastIndexOf('.'));
    if (!FaqId.isSlug(slug)) {
      problems.add(
          0,
          "The file's name is the entry's id, and \"" + slug + "\" cannot be one.",
          "Rename it, in lower-case letters, digits and hyphens, such as refund-time.yaml.");
      return Optional.empty();
    }
    FaqId id = new FaqId(slug);
    Optional<String> text = PlainText.decode(bytes, problems);
    return name.toLowerCase(Locale.ROOT).endsWith(".md")
        ? text.flatMap(it -> FrontMatter.split(it, problems))
            .flatMap(it -> FaqReader.read(id, it.yaml(), Optional.of(it.body()), problems))
        : text.flatMap(it -> FaqReader.read(id, it, Optional.empty(), problems));
  }
}
