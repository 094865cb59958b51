package dev.perch.slack.post;

import com.slack.api.model.view.View;
import dev.perch.campaign.PublicHour;
import dev.perch.campaign.post.PostPicture;
import dev.perch.slack.view.campaign.PostForm;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.wire.FormFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scheduled post as somebody filled it in.
 *
 * @param files Slack's ids of the pictures that they put there; may be none
 * @param alts what these show, in that order
 * @param kept what each picture shows that the post had already, in their order; empty for one that
 *     is taken away
 * @param hour the beginning of time where something is wrong with it
 * @param errors what is wrong, by field, in plain text
 */
record PostFilled(
    String handle,
    String text,
    List<String> files,
    List<String> alts,
    List<String> kept,
    Instant hour,
    Map<String, String> errors) {
  PostFilled {
    files = List.copyOf(files);
    alts = List.copyOf(alts);
    kept = List.copyOf(kept);
    errors = Map.copyOf(errors);
  }

  /** Reads the form of a post, whose hour is on a clock of that zone. */
  static PostFilled of(View view, ZoneId zone, Instant now) {
    FormFields fields = new FormFields(view);
    Map<String, String> errors = new LinkedHashMap<>();
    String text = fields.text(PostForm.TEXT);
    if (text.isEmpty()) {
      errors.put(PostForm.TEXT, "Write what is to go out.");
    }
    List<String> files = fields.files(PostForm.PICTURES);
    List<String> alts =
        fields.text(PostForm.ALTS).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (alts.size() != files.size()) {
      errors.put(PostForm.ALTS, PostPhrases.ALTS);
    } else if (alts.stream().anyMatch(alt -> alt.length() > PostPicture.LONGEST_ALT)) {
      errors.put(PostForm.ALTS, PostPhrases.LONG_ALT);
    }
    List<String> kept =
        IntStream.range(0, PostPicture.MOST)
            .mapToObj(nth -> fields.text(PostForm.KEPT + nth).replace('\n', ' '))
            .toList();
    if (files.size() + kept.stream().filter(alt -> !alt.isEmpty()).count() > PostPicture.MOST) {
      errors.put(PostForm.PICTURES, PostPhrases.MANY_PICTURES);
    }
    Instant hour = hour(view, zone, now, errors);
    return new PostFilled(fields.option(PostForm.HANDLE), text, files, alts, kept, hour, errors);
  }

  /** The hour that a form gives; the beginning of time where the errors say what is wrong. */
  static Instant hour(View view, ZoneId zone, Instant now, Map<String, String> errors) {
    FormFields fields = new FormFields(view);
    Optional<LocalDate> day = fields.day(PostForm.DAY);
    Optional<LocalTime> time = fields.time(PostForm.TIME);
    if (day.isEmpty() || time.isEmpty()) {
      errors.put(day.isEmpty() ? PostForm.DAY : PostForm.TIME, "Say when.");
      return Instant.EPOCH;
    }
    return switch (PublicHour.of(day.get(), time.get(), zone, now)) {
      case PublicHour.At at -> at.moment();
      case PublicHour.Past _ -> {
        errors.put(PostForm.TIME, PostPhrases.past(now, zone));
        yield Instant.EPOCH;
      }
      case PublicHour.Skipped skipped -> {
        errors.put(PostForm.TIME, PostPhrases.skipped(skipped.until()));
        yield Instant.EPOCH;
      }
    };
  }

  /** Those of these, which it had already, that it keeps, with what they show now. */
  List<PostPicture> kept(List<PostPicture> before) {
    return IntStream.range(0, before.size())
        .filter(nth -> !kept.get(nth).isEmpty())
        .mapToObj(
            nth -> new PostPicture(before.get(nth).file(), before.get(nth).owner(), kept.get(nth)))
        .toList();
  }

  /** The pictures that were added, as that person's. */
  List<PostPicture> pictures(String owner) {
    return IntStream.range(0, files.size())
        .mapToObj(i -> new PostPicture(files.get(i), owner, alts.get(i)))
        .toList();
  }
}
