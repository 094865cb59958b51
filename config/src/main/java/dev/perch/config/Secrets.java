package dev.perch.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets come from: a variable's own value, a file, or a variable that the file names. What
 * it throws never repeats what was written: neither value, nor path, nor name.
 */
final class Secrets {
  /** More than any token, key or certificate. */
  private static final int LARGEST = 64 << 10;

  private final Path file;
  private final Environment environment;

  Secrets(Path file, Environment environment) {
    this.file = file.toAbsolutePath();
    this.environment = environment;
  }

  /**
   * The secret that a node leads to.
   *
   * @throws IllegalArgumentException saying why it leads to none
   */
  Secret read(Node node) {
    if (node instanceof Node.Text text) {
      if (node.place().inEnvironment()) {
        return Secret.of(text.text());
      }
      throw new IllegalArgumentException(
          "a secret stands in the settings file. Take it out, and replace it if others could read"
              + " the file.");
    }
    Map<String, Node> entries = Node.entries(node);
    if (entries.size() == 1 && entries.get("file") instanceof Node.Text path) {
      return fromFile(path.text());
    }
    if (entries.size() == 1 && entries.get("env") instanceof Node.Text name) {
      return fromVariable(name.text());
    }
    throw new IllegalArgumentException(
        "a secret can be named as {file: path} or as {env: NAME}, and in no other way.");
  }

  private Secret fromVariable(String name) {
    @Nullable String value = environment.named(name);
    if (value == null) {
      throw new IllegalArgumentException("the variable that it names is not set, or empty.");
    }
    return Secret.of(value);
  }

  private Secret fromFile(String path) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.resolveSibling(path))) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("the file that it names is not there or may not be read.");
    }
    if (bytes.length > LARGEST) {
      throw new IllegalArgumentException("the file that it names is larger than 64 KiB.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the file that it names is empty.");
    }
    return Secret.of(text);
  }
}
