package dev.perch.sandbox.x;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pictures on X: those that people show, drawn here, and those that handles upload. What was
 * uploaded can be attached by its owner for {@link #KEPT}.
 */
final class MediaLibrary {
  static final Duration KEPT = Duration.ofHours(24);

  /** Bytes of the largest picture (docs "Media best practices"). */
  static final int LARGEST = 5 * 1024 * 1024;

  /** What has come of an upload: its parts, and the picture once it is whole. */
  private static final class Upload {
    final String owner;
    final long announced;
    final Instant until;
    final Map<Integer, byte[]> parts = new TreeMap<>();
    @Nullable MediaFile file;
    @Nullable String alt;

    Upload(String owner, long announced, Instant until) {
      this.owner = owner;
      this.announced = announced;
      this.until = until;
    }
  }

  private final Snowflakes ids;
  private final InstantSource clock;
  private final Supplier<String> address;
  private final Map<String, Upload> uploads = new HashMap<>();
  private final Map<String, MediaFile> files = new HashMap<>();

  /**
   * @param address where X's pictures are, known once it is started
   */
  MediaLibrary(Snowflakes ids, InstantSource clock, Supplier<String> address) {
    this.ids = ids;
    this.clock = clock;
    this.address = address;
  }

  /** A picture that somebody shows. */
  synchronized Tweet.Photo drawn(String name, @Nullable String alt) {
    MediaFile file =
        new MediaFile(
            keyOf("" + ids.next(clock.instant())),
            "image/png",
            Drawings.WIDTH,
            Drawings.HEIGHT,
            () -> Drawings.png(name));
    files.put(file.key(), file);
    return photo(file, alt);
  }

  /**
   * Announces a picture of this size in bytes, or of an unknown one: 0. Returns its media id.
   *
   * @throws XProblem 400 if it is too large
   */
  synchronized String begin(XUser owner, long size) {
    if (size > LARGEST) {
      throw Problems.invalidBody("$.total_bytes: a picture may have at most " + LARGEST + " bytes");
    }
    Instant now = clock.instant();
    String id = "" + ids.next(now);
    uploads.put(id, new Upload(owner.id(), size, now.plus(KEPT)));
    return id;
  }

  /**
   * Adds one part; the same part again replaces it.
   *
   * @throws XProblem 400 if there is no such upload of this owner, or it is too large
   */
  synchronized void append(XUser owner, String id, int part, byte[] bytes) {
    Upload upload = upload(owner, id);
    upload.parts.put(part, bytes);
    if (upload.parts.values().stream().mapToLong(one -> one.length).sum() > LARGEST) {
      throw Problems.invalidBody("$.media: a picture may have at most " + LARGEST + " bytes");
    }
  }

  /**
   * All parts are there.
   *
   * @throws XProblem 400 if some are missing or what they make is no picture
   */
  synchronized MediaFile end(XUser owner, String id) {
    Upload upload = upload(owner, id);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    upload.parts.values().forEach(whole::writeBytes);
    if (upload.announced > 0 && upload.announced != whole.size()) {
      throw Problems.invalidBody(
          "The upload has %d bytes of the %d announced".formatted(whole.size(), upload.announced));
    }
    MediaFile file = Drawings.recognize(keyOf(id), whole.toByteArray());
    upload.file = file;
    files.put(file.key(), file);
    return file;
  }

  /** The picture of an upload, empty while parts are missing. */
  synchronized Optional<MediaFile> uploaded(XUser owner, String id) {
    return Optional.ofNullable(upload(owner, id).file);
  }

  /** Says what is on it. */
  synchronized void describe(XUser owner, String id, String alt) {
    upload(owner, id).alt = alt;
  }

  /** When the upload can no longer be used. */
  synchronized Instant until(XUser owner, String id) {
    return upload(owner, id).until;
  }

  /**
   * Uploads as they stand on a post.
   *
   * @throws XProblem 400 if one is not there, not this owner's, not whole or too old
   */
  synchronized List<Tweet.Photo> attached(XUser owner, List<String> mediaIds) {
    List<Tweet.Photo> photos = new ArrayList<>();
    for (String id : mediaIds) {
      Upload upload = uploads.get(id);
      if (upload == null || !isOpenTo(owner, upload) || upload.file == null) {
        throw Problems.invalidMedia(mediaIds);
      }
      photos.add(photo(upload.file, upload.alt));
    }
    return photos;
  }

  /** The picture of this key. */
  synchronized Optional<MediaFile> file(String key) {
    return Optional.ofNullable(files.get(key));
  }

  private Tweet.Photo photo(MediaFile file, @Nullable String alt) {
    String url = address.get() + "/media/" + file.key() + ".png";
    return new Tweet.Photo(file.key(), url, alt, file.width(), file.height());
  }

  private Upload upload(XUser owner, String id) {
    Upload upload = uploads.get(id);
    if (upload == null || !isOpenTo(owner, upload)) {
      throw Problems.invalidMedia(List.of(id));
    }
    return upload;
  }

  private boolean isOpenTo(XUser owner, Upload upload) {
    return upload.owner.equals(owner.id()) && clock.instant().isBefore(upload.until);
  }

  private static String keyOf(String id) {
    return "3_" + id;
  }
}
