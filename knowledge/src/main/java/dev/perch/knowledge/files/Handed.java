package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of a file that somebody handed over, if it is one at all. Nothing is ever unpacked. */
final class Handed {
  /** How packed files begin: zip (so .xlsx and .docx too), gzip, bzip2, xz, 7z, zstd. */
  private static final List<String> PACKED =
      List.of(
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "\u001f\u008b",
          "BZh",
          "\u00fd7zXZ",
          "7z\u00bc",
          "(\u00b5/\u00fd");

  private static final List<String> PAGES = List.of("<!doctype html", "<html", "<?xml", "<head");

  private Handed() {}

  static Optional<String> text(byte[] bytes, Problems problems) {
    if (bytes.length > BankFiles.MOST_BYTES) {
      problems.add(
          0,
          "The file is larger than " + (BankFiles.MOST_BYTES >> 10) + " KiB.",
          "Hand its entries over in several files.");
      return Optional.empty();
    }
    if (isPacked(bytes)) {
      problems.add(
          0,
          "This is a packed file (a zip, or a workbook such as .xlsx), which Perch does not unpack.",
          "Hand over the YAML, CSV or Markdown itself; of a workbook, save the sheet as CSV UTF-8.");
      return Optional.empty();
    }
    return PlainText.decode(bytes, problems).filter(text -> !isPage(text, problems));
  }

  private static boolean isPacked(byte[] bytes) {
    return PACKED.stream().anyMatch(sign -> begins(bytes, sign));
  }

  private static boolean begins(byte[] bytes, String sign) {
    for (int i = 0; i < sign.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPage(String text, Problems problems) {
    String start = text.stripLeading();
    String begun = start.substring(0, Math.min(20, start.length())).toLowerCase(Locale.ROOT);
    boolean page = PAGES.stream().anyMatch(begun::startsWith);
    if (page) {
      problems.add(
          1,
          "This is a web page, not a file of FAQ entries.",
          "Download the file itself, and look at it before you hand it over.");
    }
    return page;
  }
}
