package dev.perch.redis.campaign;

import dev.perch.campaign.post.ManyPosts;
import dev.perch.desk.DeskName;
import dev.perch.redis.line.Keys;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Prints how a thousand posts that were scheduled for the same minute go out, on an embedded Redis
 * of its own: none lost, none twice, under X's pace.
 */
public final class PostFigures {
  private PostFigures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("perch-posts");
    try (RedisConnection connection = RedisConnection.to(RedisUrl.parse("embedded"), folder)) {
      ManyPosts posts =
          ManyPosts.on(new RedisPostStories(connection.line(), new Keys(new DeskName("posts"))));
      boolean met = posts.lost() == 0 && posts.twice() == 0 && posts.most() <= ManyPosts.PACE;
      System.out.printf(
          Locale.ROOT,
          "%,d posts for the same minute: %d lost, %d twice, at most %d of %d allowed in a quarter of an hour, %.2f ms each from its hour to X, goal none lost, none twice, paced: %s%n",
          ManyPosts.POSTS,
          posts.lost(),
          posts.twice(),
          posts.most(),
          ManyPosts.PACE,
          posts.each().toNanos() / 1e6,
          met ? "met" : "NOT MET");
    }
  }
}
