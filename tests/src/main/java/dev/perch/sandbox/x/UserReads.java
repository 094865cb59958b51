package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Who is who: users/me and the lookups. */
final class UserReads {
  private final Stores stores;
  private final Users users;

  UserReads(Stores stores) {
    this.stores = stores;
    this.users = stores.users();
  }

  JsonNode me(Call call) {
    XUser user = call.user();
    return answer(call).user(user).body();
  }

  JsonNode one(Call call) {
    Answer answer = answer(call);
    Optional<XUser> user = users.withId(call.pathId());
    active(user).ifPresentOrElse(answer::user, () -> answer.missingUser("id", call.pathId(), user));
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
    Answer answer = answer(call, parameters);
    answer.users(
        asked.stream().flatMap(value -> active(found.apply(value)).stream()).distinct().toList());
    asked.stream()
        .filter(value -> active(found.apply(value)).isEmpty())
        .forEach(value -> answer.missingUser(parameter, value, found.apply(value)));
    return answer.body();
  }

  private static Optional<XUser> active(Optional<XUser> user) {
    return user.filter(account -> account.standing().isActive());
  }

  private Answer answer(Call call) {
    return answer(call, call.parameters());
  }

  private Answer answer(Call call, Parameters parameters) {
    Selection selection = Selection.ofUsers(parameters);
    parameters.orRefuse();
    return new Answer(selection, new Sight(stores, call.caller()));
  }
}
