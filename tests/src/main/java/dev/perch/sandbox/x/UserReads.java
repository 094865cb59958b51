package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Who is who: users/me and the lookups. */
final class UserReads {
  private final Users users;
  private final Tweets tweets;

  UserReads(Users users, Tweets tweets) {
    this.users = users;
    this.tweets = tweets;
  }

  JsonNode me(Call call) {
    XUser user = call.user();
    return answer(call).user(user).body();
  }

  JsonNode one(Call call) {
    Answer answer = answer(call);
    users
        .withId(call.pathId())
        .ifPresentOrElse(answer::user, () -> answer.missing("user", "id", call.pathId()));
    return answer.body();
  }

  JsonNode byIds(Call call) {
    return lookup(call, "ids", TweetIds.WIRE, users::withId);
  }

  JsonNode byNames(Call call) {
    return lookup(call, "usernames", Users.USERNAME, users::named);
  }

  private JsonNode lookup(
      Call call, String parameter, Pattern pattern, Function<String, Optional<XUser>> found) {
    Parameters parameters = call.parameters();
    List<String> asked = parameters.required(parameter, pattern);
    Answer answer = answer(parameters);
    answer.users(asked.stream().flatMap(value -> found.apply(value).stream()).distinct().toList());
    asked.stream()
        .filter(value -> found.apply(value).isEmpty())
        .forEach(value -> answer.missing("user", parameter, value));
    return answer.body();
  }

  private Answer answer(Call call) {
    return answer(call.parameters());
  }

  private Answer answer(Parameters parameters) {
    Selection selection = Selection.ofUsers(parameters);
    parameters.orRefuse();
    return new Answer(selection, tweets, users);
  }
}
