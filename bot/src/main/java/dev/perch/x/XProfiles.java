package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Profile;
import dev.perch.desk.records.Profiles;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Customers' accounts by X's users endpoint. */
final class XProfiles implements Profiles {
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  private final XApi api;
  private final List<Account> accounts;
  private final BigDecimal price;
  private final InstantSource clock;

  XProfiles(XApi api, List<Account> accounts, BigDecimal price, InstantSource clock) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
    this.price = price;
    this.clock = clock;
  }

  @Override
  public Profile look(String handle, String customer) {
    Account account =
        accounts.stream()
            .filter(one -> one.handle().name().equals(handle))
            .findFirst()
            .orElse(accounts.getFirst());
    return switch (api.profile(account.access(), customer)) {
      case Answer.Ok ok when ok.json().path("data").isObject() -> profile(ok.json().path("data"));
      // X answers 200 with nothing but errors where an account is gone or suspended.
      case Answer.Problem gone when gone.status() == NOT_FOUND || gone.status() == OK ->
          new Profile(null, false, 0, clock.instant());
      case Answer.Failed failed ->
          throw new Unavailable("X did not say who that is: " + failed.code());
      case Answer.Ok _ -> throw new Unavailable("X said nothing of that account");
    };
  }

  private Profile profile(JsonNode data) {
    try {
      Wire.User user = Wire.JSON.treeToValue(data, Wire.User.class);
      return new Profile(
          Objects.requireNonNullElse(user.description(), ""),
          user.verified(),
          user.publicMetrics() == null ? 0 : user.publicMetrics().followersCount(),
          clock.instant());
    } catch (JsonProcessingException unreadable) {
      throw new Unavailable("X's answer is no account as it describes them", unreadable);
    }
  }

  @Override
  public BigDecimal price() {
    return price;
  }
}
