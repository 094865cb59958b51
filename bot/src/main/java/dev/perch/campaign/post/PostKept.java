package dev.perch.campaign.post;

import dev.perch.guard.Finding;
import java.util.List;

/** What came of something asked of scheduled posts. */
public sealed interface PostKept {
  /** It was done, by this call or an earlier one with the same operation. */
  record Done(PostStory story) implements PostKept {}

  /** Only these roles may do that. */
  record NotYours(List<String> roles) implements PostKept {
    public NotYours {
      roles = List.copyOf(roles);
    }
  }

  /** Only members of the workspace act. */
  record Stranger() implements PostKept {}

  /** Nobody signs off their own words, or for two roles. */
  record OwnWords() implements PostKept {}

  /** These roles must agree first. */
  record NotSignedOff(List<String> roles) implements PostKept {
    public NotSignedOff {
      roles = List.copyOf(roles);
    }
  }

  /** The hour is over already. */
  record Past() implements PostKept {}

  /** It may not be said. */
  record Forbidden(List<Finding> findings) implements PostKept {
    public Forbidden {
      findings = List.copyOf(findings);
    }
  }

  /** As it stands now that cannot be done. */
  record Over(Post post) implements PostKept {}

  /** Somebody has changed it since that was shown. */
  record ChangedSince(Post post) implements PostKept {}

  /** There is no such post. */
  record Missing() implements PostKept {}

  /** Others were faster three times. */
  record Overtaken() implements PostKept {}
}
