package dev.perch.campaign.post;

import dev.perch.campaign.post.PostWords.Said;
import dev.perch.desk.Embargoes;
import dev.perch.desk.acts.Proofreading;
import dev.perch.guard.Finding;
import dev.perch.ticket.Road;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands against saying a post at all: in its text, and in what its pictures show, which X
 * publishes with it. Of a launch it may speak from the launch's hour on, so what counts is when it
 * goes out.
 */
public final class PostCheck {
  private final Proofreading proofreading;
  private final Embargoes embargoes;

  public PostCheck(Proofreading proofreading, Embargoes embargoes) {
    this.proofreading = proofreading;
    this.embargoes = embargoes;
  }

  /** What stands against it if it goes out as that handle at that moment, or later. */
  List<Finding> forbidden(String handle, Said said, Instant goesOut) {
    return Stream.concat(
            lasting(handle, said).stream(),
            texts(said).flatMap(text -> embargoes.findings(text, goesOut).stream()))
        .toList();
  }

  /** What stands against it now, whatever hour a launch is to have. */
  List<Finding> forbiddenNow(String handle, Said said) {
    return Stream.concat(
            lasting(handle, said).stream(),
            texts(said).flatMap(text -> embargoes.findings(text).stream()))
        .toList();
  }

  /** Whether a launch that it speaks of is public at that hour, and nobody has said so yet. */
  boolean isAboutToBePublic(Said said) {
    return texts(said).anyMatch(text -> !embargoes.findings(text).isEmpty());
  }

  /** Whether a launch that it speaks of is to come at that moment still. */
  boolean isEmbargoed(Said said, Instant at) {
    return texts(said).anyMatch(text -> !embargoes.findings(text, at).isEmpty());
  }

  /** Whether a launch that it speaks of was called off after it was written. */
  boolean isOfNothing(Said said, Instant written) {
    return texts(said).anyMatch(text -> embargoes.calledOff(text, written));
  }

  private List<Finding> lasting(String handle, Said said) {
    return Stream.concat(
            proofreading.forbidden(handle, said.text(), Road.PUBLIC).stream(),
            said.pictures().stream()
                .flatMap(one -> proofreading.forbiddenAlt(handle, one.alt(), Road.PUBLIC).stream()))
        .filter(finding -> finding.kind() != Finding.Kind.EMBARGO)
        .toList();
  }

  private static Stream<String> texts(Said said) {
    return Stream.concat(Stream.of(said.text()), said.pictures().stream().map(PostPicture::alt));
  }
}
