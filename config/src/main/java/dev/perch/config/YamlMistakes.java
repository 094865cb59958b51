package dev.perch.config;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Says where a text stops being YAML. The library's own messages quote the file, where a secret may
 * stand against all advice, so its words are only looked at.
 */
final class YamlMistakes {
  private YamlMistakes() {}

  static InvalidSettings fatal(YAMLException mistake, String text, Problems problems) {
    int line =
        switch (mistake) {
          case MarkedYAMLException marked -> line(marked);
          case ReaderException read -> SettingsFile.lineAt(text, read.getPosition());
          default -> 0;
        };
    return problems.fatal(problems.line(line), words(mistake, line, text));
  }

  private static int line(MarkedYAMLException mistake) {
    Mark mark = unclosed(mistake) ? mistake.getContextMark() : mistake.getProblemMark();
    return mark == null ? 0 : mark.getLine() + 1;
  }

  /** What is never closed is noticed at the end of the file, but to be mended where it begins. */
  private static boolean unclosed(MarkedYAMLException mistake) {
    return said(mistake).contains("unexpected end of stream");
  }

  private static String words(YAMLException mistake, int line, String text) {
    if (mistake instanceof ReaderException) {
      return "a character that cannot be printed stands here. Remove it.";
    }
    if (indentedByTab(text, line)) {
      return "a tab stands before the text. Indent with spaces.";
    }
    String said = mistake instanceof MarkedYAMLException marked ? said(marked) : "";
    if (said.contains("unexpected end of stream")) {
      return "a quote is opened here and never closed. Close it.";
    }
    if (said.contains("mapping values are not allowed")) {
      return "a second \": \" in one line, or a key that is indented too far. Put the value"
          + " between quotes, or set the key under its neighbour.";
    }
    return "this is not YAML. Look at the indentation, the colon after the key, the brackets and"
        + " the quotes, here and in the line above.";
  }

  private static boolean indentedByTab(String text, int line) {
    return line > 0 && text.lines().skip(line - 1L).findFirst().orElse("").matches("\\s*\t.*");
  }

  private static String said(MarkedYAMLException mistake) {
    @Nullable String said = mistake.getProblem();
    return said == null ? "" : said;
  }
}
