package dev.perch.knowledge.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file: strictly UTF-8, not empty, and free of control characters. */
final class PlainText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PlainText() {}

  static Optional<String> decode(byte[] bytes, Problems problems) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      problems.add(
          lineAt(text, text.length()),
          "This is not UTF-8.",
          "Save the file as UTF-8 and try again.");
      return Optional.empty();
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    int control = firstControl(text);
    if (control >= 0) {
      problems.add(
          lineAt(text, control),
          String.format("There is a control character here (U+%04X).", (int) text.charAt(control)),
          "Delete it; an editor that shows invisible characters helps.");
      return Optional.empty();
    }
    if (text.isBlank()) {
      problems.add(
          0, "The file is empty.", "Give it a title and answers with a tweet, or delete it.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return i;
      }
    }
    return -1;
  }

  private static int lineAt(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
