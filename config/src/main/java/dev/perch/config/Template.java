package dev.perch.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings file that stands in the repository, {@code config/perch.yaml}, with other values in
 * it. Its comments, which say what each setting is for, stay. Changes lines, and knows of YAML only
 * what that file uses: keys by indentation, one list of records, comments on lines of their own.
 */
public final class Template {
  private static final Pattern KEY = Pattern.compile("( *)(- )?([a-z0-9-]+):(?: (.*))?");

  /** What may stand without quotes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9:/._@-]*");

  private final List<String> lines;

  private Template(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The file as it stands in the repository. */
  public static Template perch() {
    try (InputStream in =
        Objects.requireNonNull(Template.class.getResourceAsStream("perch.yaml"))) {
      return new Template(new String(in.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With one value changed.
   *
   * @param key as in {@code redis.url}; it must be there
   */
  public Template with(String key, String value) {
    List<String> changed = new ArrayList<>(lines);
    int at = line(key);
    changed.set(at, changed(lines.get(at), value));
    return new Template(changed);
  }

  /**
   * With these entries, in this order, instead of those under a key. An entry that is new stands
   * before the last; one that is gone takes its comment with it, unless that opens the block.
   */
  public Template withEntries(String key, Map<String, String> entries) {
    int at = line(key);
    int end = end(at);
    List<String> block = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    Map<String, String> fresh = new LinkedHashMap<>(entries);
    fresh.keySet().removeAll(names(at, end));
    for (String line : lines.subList(at + 1, end)) {
      Matcher entry = KEY.matcher(line);
      if (!entry.matches()) {
        if (!block.isEmpty()) {
          fresh.forEach((name, value) -> block.add("    " + name + ": " + quoted(value)));
          fresh.clear();
        }
        comments.add(line);
        continue;
      }
      String value = entries.get(entry.group(3));
      if (value != null || block.isEmpty()) {
        block.addAll(comments);
      }
      comments.clear();
      if (value != null) {
        block.add(changed(line, value));
      }
    }
    fresh.forEach((name, value) -> block.add("    " + name + ": " + quoted(value)));
    return replaced(at + 1, end, block);
  }

  /**
   * With these records instead of the one in the list under a key; the comments in it stay with the
   * first.
   */
  public Template withItems(String key, List<Map<String, String>> items) {
    int at = line(key);
    int end = end(at);
    List<String> block = new ArrayList<>();
    for (Map<String, String> item : items) {
      boolean first = block.isEmpty();
      for (String line : lines.subList(at + 1, end)) {
        Matcher field = KEY.matcher(line);
        if (field.matches()) {
          block.add(changed(line, item.getOrDefault(field.group(3), field.group(4))));
        } else if (first) {
          block.add(line);
        }
      }
    }
    return replaced(at + 1, end, block);
  }

  /** The whole file. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  private Template replaced(int from, int to, List<String> block) {
    List<String> changed = new ArrayList<>(lines.subList(0, from));
    changed.addAll(block);
    changed.addAll(lines.subList(to, lines.size()));
    return new Template(changed);
  }

  private Set<String> names(int at, int end) {
    return Set.copyOf(
        lines.subList(at + 1, end).stream()
            .map(KEY::matcher)
            .filter(Matcher::matches)
            .map(entry -> entry.group(3))
            .toList());
  }

  /** The line in which a key stands. */
  private int line(String key) {
    int from = 0;
    int to = lines.size();
    int at = -1;
    int indent = 0;
    for (String name : key.split("\\.", -1)) {
      at = child(name, indent, from, to);
      from = at + 1;
      to = end(at);
      indent += 2;
    }
    return at;
  }

  private int child(String name, int indent, int from, int to) {
    for (int i = from; i < to; i++) {
      Matcher entry = KEY.matcher(lines.get(i));
      if (entry.matches() && entry.group(1).length() == indent && entry.group(3).equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the template has no " + name);
  }

  /** Where the block under a key ends: at a blank line, or one that stands no deeper. */
  private int end(int at) {
    int indent = indent(lines.get(at));
    int end = at + 1;
    while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) > indent) {
      end++;
    }
    return end;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The line with another value; quotes stay. */
  private static String changed(String line, String value) {
    Matcher entry = KEY.matcher(line);
    if (!entry.matches()) {
      throw new IllegalArgumentException("no key in: " + line);
    }
    String old = entry.group(4) == null ? "" : entry.group(4);
    if (old.equals(value)) {
      return line;
    }
    String dash = entry.group(2) == null ? "" : entry.group(2);
    String written = old.startsWith("\"") ? inQuotes(value) : quoted(value);
    return entry.group(1) + dash + entry.group(3) + ": " + written;
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : inQuotes(value);
  }

  private static String inQuotes(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
