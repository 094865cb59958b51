package dev.perch.x;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.sending.PictureUploads;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import java.util.List;

/** Brings the pictures of replies to X by {@code POST /2/media/upload}. */
final class XPictures implements PictureUploads {
  private final XMedia media;
  private final List<Account> accounts;

  XPictures(XApi api, List<Account> accounts) {
    this.media = new XMedia(api);
    this.accounts = List.copyOf(accounts);
  }

  @Override
  public Uploaded upload(String handle, Road road, byte[] bytes, String alt) {
    return accounts.stream()
        .filter(account -> account.handle().name().equalsIgnoreCase(handle))
        .findFirst()
        .map(account -> told(media.upload(account, bytes, alt, category(road))))
        .orElse(new Uploaded.Not(SendRefusal.NOT_AUTHORIZED));
  }

  private static String category(Road road) {
    return switch (road) {
      case PUBLIC -> XMedia.FOR_TWEETS;
      case DIRECT -> XMedia.FOR_MESSAGES;
    };
  }

  private static Uploaded told(XMedia.Uploaded uploaded) {
    return switch (uploaded) {
      case XMedia.Uploaded.Done done -> new Uploaded.Done(done.id());
      case XMedia.Uploaded.Not not -> new Uploaded.Not(refusal(not.why()));
    };
  }

  /**
   * Nothing was posted, whatever became of the picture: what is not the keys', the limit's or the
   * line's fault is the picture's.
   */
  private static SendRefusal refusal(Answer.Failed why) {
    if (why instanceof Answer.Problem problem && problem.status() >= 500) {
      return SendRefusal.UNREACHABLE;
    }
    return switch (ReplyOutcome.of(why)) {
      case Outcome.Refused(SendRefusal refusal) ->
          switch (refusal) {
            case NOT_AUTHORIZED, TOO_MANY, OUT_OF_CREDITS, UNREACHABLE -> refusal;
            default -> SendRefusal.PICTURE_REFUSED;
          };
      case Outcome.Posted _, Outcome.Unknown _ ->
          why instanceof Answer.Problem ? SendRefusal.PICTURE_REFUSED : SendRefusal.UNREACHABLE;
    };
  }
}
