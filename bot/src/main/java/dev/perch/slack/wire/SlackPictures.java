package dev.perch.slack.wire;

import com.slack.api.model.File;
import dev.perch.campaign.post.Pictures;
import dev.perch.campaign.post.PostPicture;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.sending.PictureFiles;
import dev.perch.slack.view.PictureFields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pictures that people put into a form of ours. Their bytes stay with Slack. */
public final class SlackPictures implements Pictures, PictureFiles {
  /** What Slack says of a file that is no more, or not ours to see. */
  private static final Set<String> GONE =
      Set.of("file_not_found", "file_deleted", "not_in_channel", "access_denied");

  private final SlackApi api;
  private final SlackFiles files;

  public SlackPictures(SlackApi api, SlackFiles files) {
    this.api = api;
    this.files = files;
  }

  /** Whether X takes that file as a picture, and it is that person's. */
  public boolean fits(String id, String user) {
    return file(id)
        .filter(file -> user.equals(file.getUser()))
        .filter(SlackPictures::isPicture)
        .isPresent();
  }

  private static boolean isPicture(File file) {
    String type = file.getFiletype() == null ? "" : file.getFiletype().toLowerCase(Locale.ROOT);
    return PictureFields.KINDS.contains(type)
        && file.getSize() != null
        && file.getSize() <= ReplyPicture.MOST_BYTES;
  }

  @Override
  public Optional<byte[]> bytes(PostPicture picture) {
    return bytes(picture.file(), picture.owner());
  }

  @Override
  public Optional<byte[]> bytes(String id, String owner) {
    return file(id)
        .filter(SlackPictures::isPicture)
        .flatMap(file -> files.bytes(file, owner, ReplyPicture.MOST_BYTES));
  }

  private Optional<File> file(String id) {
    try {
      return Optional.of(api.file(id));
    } catch (SlackRefused refused) {
      if (GONE.contains(refused.error())) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
