package dev.perch.slack.faq;

import dev.perch.campaign.post.PostPicture;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqMedia;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.slack.wire.Whispers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of entries: looked at before one is saved, and shown to whoever asks. */
final class FaqPictures {
  private final SlackFiles files;
  private final SlackPictures pictures;
  private final Acks acks;
  private final Whispers whispers;

  FaqPictures(SlackFiles files, SlackPictures pictures, Acks acks, Whispers whispers) {
    this.files = files;
    this.pictures = pictures;
    this.acks = acks;
    this.whispers = whispers;
  }

  /**
   * What is wrong with the files that are new in an entry, in plain words; nothing if each is a
   * picture that X takes and that person's. Lines come back from a form, so one may name what was
   * never theirs.
   *
   * @param before the entry, whose pictures stay; nothing for one that is new
   */
  Optional<String> wrong(Content content, Optional<Entry> before, String user) {
    Set<String> known =
        before.stream()
            .flatMap(FaqPictures::contents)
            .flatMap(each -> each.media().stream())
            .map(Media::url)
            .collect(Collectors.toUnmodifiableSet());
    List<Media.File> fresh =
        content.media().stream()
            .filter(one -> !known.contains(one.url()))
            .flatMap(one -> one.file().stream())
            .toList();
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    if (!fresh.stream().allMatch(file -> file.owner().equals(user))) {
      return Optional.of(FaqMedia.NOT_YOURS);
    }
    Acks.Quick<Boolean> quick =
        acks.quickly(() ->
            acks.together(fresh, file -> pictures.fits(file.id(), user)).stream()
                .allMatch(fits -> fits));
    return switch (quick) {
      case Acks.Quick.Done<Boolean>(Boolean fit) ->
          fit ? Optional.empty() : Optional.of(FaqMedia.NO_PICTURE);
      case Acks.Quick.TooLate<Boolean> _, Acks.Quick.Down<Boolean> _ ->
          Optional.of(FaqMedia.UNSURE);
    };
  }

  private static Stream<Content> contents(Entry entry) {
    return Stream.concat(
        entry.versions().stream().map(Version::content),
        entry.waiting().stream().map(Proposal::content));
  }

  /** Puts those of a proposal, or of the entry as it holds, into one's conversation with Perch. */
  void give(At at, Entry entry, int proposal) {
    List<Media> media =
        entry
            .proposal(proposal)
            .map(Proposal::content)
            .or(() -> entry.current().map(Version::content))
            .map(Content::media)
            .orElse(List.of());
    acks.later(
        () -> {
          int given = give(at.user(), media);
          whispers.say(at.channel(), null, at.user(), FaqPhrases.pictures(given, media.size()));
        },
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
  }

  private int give(String user, List<Media> media) {
    int given = 0;
    for (Media one : media) {
      Optional<byte[]> bytes =
          one.file()
              .flatMap(file -> pictures.bytes(new PostPicture(file.id(), file.owner(), one.alt())));
      if (bytes.isPresent()) {
        files.give(user, one.file().orElseThrow().id(), bytes.get(), one.alt());
        given++;
      }
    }
    return given;
  }
}
