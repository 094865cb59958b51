package dev.perch.guard.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups of digits that are written together, as long numbers are: {@code 4012 8888 8888 1881}. */
record Digits(List<Group> groups) {
  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final Pattern GAP = Pattern.compile("[\\s.,\\-_/*:|()\u00b7\u2022]{1,3}");

  Digits {
    groups = List.copyOf(groups);
  }

  /** Digits without anything between them, from {@code start} to {@code end}. */
  record Group(int start, int end, String digits) {}

  /** The longest rows of groups, with up to three signs between two of a row. */
  static List<Digits> rows(String text) {
    List<Digits> rows = new ArrayList<>();
    List<Group> row = new ArrayList<>();
    Matcher group = GROUP.matcher(text);
    while (group.find()) {
      Group next = new Group(group.start(), group.end(), group.group());
      if (!row.isEmpty()
          && !GAP.matcher(text.substring(row.getLast().end(), next.start())).matches()) {
        rows.add(new Digits(row));
        row = new ArrayList<>();
      }
      row.add(next);
    }
    if (!row.isEmpty()) {
      rows.add(new Digits(row));
    }
    return rows;
  }
}
