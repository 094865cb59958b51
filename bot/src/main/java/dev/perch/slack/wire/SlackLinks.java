package dev.perch.slack.wire;

import org.jspecify.annotations.Nullable;

/**
 * Links to messages, as {@code chat.getPermalink} gives them one by one: a page of them would take
 * longer than an answer may. They are made of the workspace's address, which is asked once.
 */
public final class SlackLinks {
  private final SlackApi api;
  private volatile @Nullable String workspace;

  public SlackLinks(SlackApi api) {
    this.api = api;
  }

  public String to(String channel, String ts) {
    return workspace() + "archives/" + channel + "/p" + ts.replace(".", "");
  }

  private String workspace() {
    String known = workspace;
    if (known == null) {
      String url = api.token().getUrl();
      known = url.endsWith("/") ? url : url + "/";
      workspace = known;
    }
    return known;
  }
}
