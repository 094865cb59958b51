package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is different between two contents of an entry, field by field. */
public final class Difference {
  /** So much of what stayed is shown on either side of what changed, in UTF-16 units. */
  private static final int AROUND = 40;

  private Difference() {}

  /**
   * One thing that changed.
   *
   * @param field as people call it: {@code Title}, {@code Tweet answer 2}
   * @param lead what stands unchanged before it, cut to the nearest words; may be empty
   * @param gone what stood there; empty where something was added
   * @param added what stands there now; empty where something was taken away
   * @param trail what stands unchanged behind it; may be empty
   */
  public record Change(String field, String lead, String gone, String added, String trail) {}

  /**
   * What changed, in the order in which an entry is read.
   *
   * @param before null for an entry that is new: then all of it was added
   */
  public static List<Change> between(@Nullable Content before, Content after) {
    List<Change> changes = new ArrayList<>();
    one("Title", before == null ? "" : before.title(), after.title(), changes);
    sets("Wording", before == null ? List.of() : before.wordings(), after.wordings(), changes);
    for (Place place : Place.values()) {
      variants(
          title(place),
          before == null ? List.of() : before.answers().getOrDefault(place, List.of()),
          after.answers().getOrDefault(place, List.of()),
          changes);
    }
    one("Link", before == null ? "" : text(before.link()), text(after.link()), changes);
    sets("Picture", before == null ? List.of() : media(before), media(after), changes);
    sets("Handling", before == null ? List.of() : handling(before), handling(after), changes);
    sets(
        "Tag",
        before == null ? List.of() : List.copyOf(before.tags()),
        List.copyOf(after.tags()),
        changes);
    one("Owner", before == null ? "" : before.owner(), after.owner(), changes);
    one("Language", before == null ? "" : before.language(), after.language(), changes);
    one(
        "Review by",
        before == null ? "" : text(before.reviewBy()),
        text(after.reviewBy()),
        changes);
    return List.copyOf(changes);
  }

  private static String title(Place place) {
    return switch (place) {
      case TWEET -> "Tweet answer";
      case DM -> "DM answer";
      case LONG -> "Long answer";
    };
  }

  private static void variants(
      String field, List<String> before, List<String> after, List<Change> changes) {
    int most = Math.max(before.size(), after.size());
    for (int i = 0; i < most; i++) {
      one(
          most == 1 ? field : field + " " + (i + 1),
          i < before.size() ? before.get(i) : "",
          i < after.size() ? after.get(i) : "",
          changes);
    }
  }

  private static void sets(
      String field, List<String> before, List<String> after, List<Change> changes) {
    Set<String> gone = new LinkedHashSet<>(before);
    after.forEach(gone::remove);
    Set<String> added = new LinkedHashSet<>(after);
    before.forEach(added::remove);
    gone.forEach(text -> changes.add(new Change(field, "", text, "", "")));
    added.forEach(text -> changes.add(new Change(field, "", "", text, "")));
    if (gone.isEmpty() && added.isEmpty() && !before.equals(after)) {
      changes.add(new Change(field, "", "", "in another order, or once instead of twice", ""));
    }
  }

  private static void one(String field, String before, String after, List<Change> changes) {
    if (before.equals(after)) {
      return;
    }
    int lead = before.isEmpty() || after.isEmpty() ? 0 : sameWordsAtStart(before, after);
    int trail =
        before.isEmpty() || after.isEmpty()
            ? 0
            : sameWordsAtEnd(before.substring(lead), after.substring(lead));
    changes.add(
        new Change(
            field,
            end(before.substring(0, lead)),
            before.substring(lead, before.length() - trail),
            after.substring(lead, after.length() - trail),
            start(before.substring(before.length() - trail))));
  }

  /** Up to the last space within what both begin with: words are shown whole. */
  private static int sameWordsAtStart(String one, String other) {
    int same = 0;
    int last = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
      if (Character.isWhitespace(one.charAt(same - 1))) {
        last = same;
      }
    }
    return last;
  }

  private static int sameWordsAtEnd(String one, String other) {
    int same = 0;
    int last = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
      if (Character.isWhitespace(one.charAt(one.length() - same))) {
        last = same;
      }
    }
    return last;
  }

  private static String end(String text) {
    int from = text.length() - AROUND;
    return from <= 0 ? text : "…" + text.substring(Math.max(from, text.indexOf(' ', from)));
  }

  private static String start(String text) {
    int to = text.lastIndexOf(' ', AROUND);
    return text.length() <= AROUND ? text : text.substring(0, to <= 0 ? AROUND : to) + " …";
  }

  private static List<String> media(Content content) {
    return content.media().stream().map(Content.Media::told).toList();
  }

  private static List<String> handling(Content content) {
    return content.handling().stream()
        .map(special -> special.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
