package dev.perch.slack.view;

import dev.perch.desk.ReplyPicture;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of the pictures of replies. */
public final class PicturePhrases {
  public static final String ALT_MISSING =
      "Say for each picture what it shows, a line for each, in their order: people who do not see it hear these words. Nothing was sent.";

  public static final String LONG_ALT =
      "X takes at most 1,000 characters for what a picture shows. Nothing was sent.";

  public static final String NO_PICTURE =
      "One of these is no picture that X takes: PNG, JPEG, GIF or WebP, of at most 5 MB, put here by you. Nothing was sent.";

  public static final String CHANGED =
      "A picture of this list has changed, or is gone, since the form was opened. Nothing was sent. Keep your text, and open the form again.";

  public static final String UNSURE =
      "Slack has not shown Perch the picture yet, so nothing was sent. Press once more in a moment.";

  static final String GONE =
      "Slack did not give out the picture of this reply, so nothing was posted. Press *Reply*: the text stands there. Put the picture in anew, or send without it.";

  static final String UNREAD =
      "Slack could not be read just now, so the picture of this reply was not had and nothing was posted. Press *Reply* to send again: the text stands there.";

  static final String REFUSED =
      "X did not take the picture of this reply, so nothing was posted. Press *Reply*: the text stands there. Put another picture in, or send without it.";

  private static final int SHOWN = 200;

  private PicturePhrases() {}

  /** In mrkdwn; also for a form's field. */
  public static String tooMany(int most) {
    return most == 1
        ? "X takes one picture with a direct message. Keep the one that matters. Nothing was sent."
        : "X takes at most %d pictures with a reply. Keep those that matter. Nothing was sent."
            .formatted(most);
  }

  /** Of the pictures of an entry that are on the web; in mrkdwn. */
  static String elsewhere(long count) {
    return "🖼 %s of this entry %s on the web, from where Perch sends none. Put %s into the entry in Slack to send %s along."
        .formatted(
            count == 1 ? "1 picture" : count + " pictures",
            count == 1 ? "is" : "are",
            count == 1 ? "it" : "them",
            count == 1 ? "it" : "them");
  }

  /** Beneath a suggestion, of the pictures of its entry; in mrkdwn. */
  static String withEntry(List<String> alts) {
    return "🖼 The entry has %s: %s. *Approve & send* leaves %s out; press *Edit* to send %s along."
        .formatted(
            alts.size() == 1 ? "a picture" : alts.size() + " pictures",
            alts.stream()
                .map(alt -> "“" + Literal.escape(alt, SHOWN) + "”")
                .collect(Collectors.joining(", ")),
            alts.size() == 1 ? "it" : "them",
            alts.size() == 1 ? "it" : "them");
  }

  /** " · with 1 picture: a lamp in the sun", in mrkdwn; empty for none. */
  static String with(List<ReplyPicture> pictures, Reading reading) {
    return pictures.isEmpty()
        ? ""
        : " · with %s: %s"
            .formatted(
                pictures.size() == 1 ? "1 picture" : pictures.size() + " pictures",
                pictures.stream()
                    .map(one -> Literal.escape(reading.shown(one.alt()), SHOWN))
                    .collect(Collectors.joining("; ")));
  }

  /** Below the words of a reply that waits; plain text. */
  static String shown(List<ReplyPicture> pictures, Reading reading) {
    return "🖼 "
        + pictures.stream()
            .map(one -> Literal.clean(reading.shown(one.alt()), ReplyPicture.LONGEST_ALT))
            .collect(Collectors.joining("\n🖼 "));
  }

  /** To whoever asked to see them. */
  public static String given(int given, int of) {
    return given == of
        ? "The pictures of this reply stand in your conversation with Perch, each with what it shows."
        : "%d of %d pictures stand in your conversation with Perch. Slack does not give out the others any more, so X would not get them either."
            .formatted(given, of);
  }
}
