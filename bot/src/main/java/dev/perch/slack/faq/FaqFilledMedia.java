package dev.perch.slack.faq;

import com.slack.api.model.view.View;
import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.WebAddress;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.view.faq.FaqMedia;
import dev.perch.slack.wire.FormFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pictures of an entry as somebody filled its form in. */
final class FaqFilledMedia {
  private FaqFilledMedia() {}

  /**
   * Those that it had and was left, then those that were added.
   *
   * @param user whose the added ones are
   * @param errors what is wrong, by field
   */
  static List<Media> read(View view, String user, Map<String, String> errors) {
    FormFields fields = new FormFields(view);
    List<Media> media = new ArrayList<>();
    for (String line : lines(fields, FaqMedia.KEPT)) {
      String[] parts = line.split("\\s+", 2);
      if (parts.length < 2 || !isAddress(parts[0])) {
        errors.put(FaqMedia.KEPT, FaqMedia.NO_LINE);
      } else {
        media.add(new Media(parts[0], parts[1]));
      }
    }
    List<String> files = fields.files(FaqMedia.ADDED);
    List<String> alts = lines(fields, FaqMedia.ALTS);
    if (files.size() != alts.size()) {
      errors.put(FaqMedia.ALTS, PostPhrases.ALTS);
      return media;
    }
    for (int i = 0; i < files.size(); i++) {
      media.add(Media.of(new Media.File(files.get(i), user), alts.get(i)));
    }
    if (media.size() > Media.MOST) {
      errors.put(FaqMedia.ADDED, FaqMedia.TOO_MANY);
    }
    if (media.stream().anyMatch(one -> one.alt().length() > Media.LONGEST_ALT)) {
      errors.put(files.isEmpty() ? FaqMedia.KEPT : FaqMedia.ALTS, PostPhrases.LONG_ALT);
    }
    return media;
  }

  private static boolean isAddress(String text) {
    return WebAddress.isOne(text) || new Media(text, "").file().isPresent();
  }

  private static List<String> lines(FormFields fields, String name) {
    return fields.text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
