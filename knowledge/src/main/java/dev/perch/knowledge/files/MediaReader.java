package dev.perch.knowledge.files;

import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of an entry: each an address on the web or a file in team chat, and its words. */
final class MediaReader {
  private static final List<String> KEYS = List.of("url", "file", "alt");

  private MediaReader() {}

  static List<Media> read(YamlMap map, Problems problems) {
    List<Media> media = new ArrayList<>();
    for (YamlMap item : map.maps("media", KEYS)) {
      one(item, problems).ifPresent(media::add);
    }
    if (media.size() > Media.MOST) {
      problems.add(
          map.line("media"),
          "X takes at most %d pictures with a post; here are %d."
              .formatted(Media.MOST, media.size()),
          "Keep the %d that matter.".formatted(Media.MOST));
    }
    return media;
  }

  private static Optional<Media> one(YamlMap item, Problems problems) {
    Optional<YamlText> url = item.text("url");
    Optional<YamlText> file = item.text("file");
    Optional<YamlText> alt = item.text("alt");
    if (url.isPresent() == file.isPresent() || alt.isEmpty()) {
      problems.add(
          item.line(url.isEmpty() && file.isPresent() ? "file" : "url"),
          "A picture needs an address and words for those who cannot see it.",
          "Write url: (or file:, as an export has it) and alt: for each item of media.");
      return Optional.empty();
    }
    if (alt.get().value().length() > Media.LONGEST_ALT) {
      problems.add(
          alt.get().line(),
          "The words for this picture are longer than X takes.",
          "Keep them within %d characters.".formatted(Media.LONGEST_ALT));
      return Optional.empty();
    }
    String words = alt.get().value();
    return url.flatMap(address -> linked(address, words, problems))
        .or(() -> file.flatMap(name -> file(name, words, problems)));
  }

  /** A table writes a file in team chat as an address too. */
  private static Optional<Media> linked(YamlText address, String alt, Problems problems) {
    Media media = new Media(address.value(), alt);
    if (WebAddress.isOne(media.url()) || media.file().isPresent()) {
      return Optional.of(media);
    }
    problems.add(
        address.line(),
        "\"" + YamlMap.shortened(address.value()) + "\" is no address on the web.",
        "Write a whole one, such as url: https://example.com/lamp.png.");
    return Optional.empty();
  }

  private static Optional<Media> file(YamlText name, String alt, Problems problems) {
    Optional<Media.File> file = Media.File.parse(name.value());
    if (file.isEmpty()) {
      problems.add(
          name.line(),
          "\"" + YamlMap.shortened(name.value()) + "\" is no file in Slack.",
          "Leave file: as /faq export wrote it, or put the picture into the entry in Slack.");
    }
    return file.map(found -> Media.of(found, alt));
  }
}
