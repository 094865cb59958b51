package dev.perch.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The settings file as text: there, a file, readable, of a sane size, and UTF-8. */
final class SettingsFile {
  /** A megabyte is hundreds of times what anybody writes by hand. */
  private static final int LARGEST = 1 << 20;

  private SettingsFile() {}

  static String text(Path file, Problems problems) {
    if (Files.isDirectory(file)) {
      throw problems.fatal(problems.line(0), "this is a folder. Name the file in it.");
    }
    byte[] bytes = bytes(file, problems);
    if (bytes.length > LARGEST) {
      throw problems.fatal(
          problems.line(0),
          "the file is larger than 1 MiB, so it can hardly be a settings file. Name the right one.");
    }
    return decode(bytes, problems);
  }

  private static byte[] bytes(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      Path folder = file.toAbsolutePath().getParent();
      throw problems.fatal(
          problems.line(0),
          "no %s here: %s. Write one with perch init, or name another with --config or PERCH_CONFIG."
              .formatted(file.getFileName(), folder));
    } catch (AccessDeniedException e) {
      throw problems.fatal(
          problems.line(0), "the file may not be read. Give the user who runs Perch the right to.");
    } catch (IOException e) {
      throw problems.fatal(
          problems.line(0), "the file cannot be read (%s).".formatted(e.getMessage()));
    }
  }

  private static String decode(byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw problems.fatal(
          problems.line(lineAt(text, text.length())),
          "not UTF-8 text from here on. Save the file as UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The line, from 1, in which the character at {@code offset} stands. */
  static int lineAt(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }
}
