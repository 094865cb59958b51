package dev.perch.sandbox.x;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes about an account, under the remote control's names; null stays as it is. */
record AccountChange(
    @JsonProperty("protected") @Nullable Boolean guarded,
    @Nullable Boolean suspended,
    @Nullable Boolean deactivated,
    @Nullable Set<String> withheld,
    @Nullable String dms,
    @Nullable Boolean verified,
    @Nullable Long followers,
    @Nullable Set<String> blocks) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Set<String> DMS = Set.of("open", "closed");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /**
   * @param change names and values, as {@code POST /control/x/account} has them
   * @throws XProblem 400 if a name is unknown or a value is not what it must be
   */
  static AccountChange of(Object change) {
    AccountChange read;
    try {
      read = MAPPER.convertValue(change, AccountChange.class);
    } catch (IllegalArgumentException e) {
      throw Problems.invalidBody("an account cannot become that: " + e.getMessage());
    }
    if (read.withheld != null && !read.withheld.stream().allMatch(COUNTRY.asMatchPredicate())) {
      throw Problems.invalidBody("$.withheld: countries have two capital letters");
    }
    if (read.dms != null && !DMS.contains(read.dms)) {
      throw Problems.invalidBody("$.dms: must be \"open\" or \"closed\"");
    }
    if (read.followers != null && read.followers < 0) {
      throw Problems.invalidBody("$.followers: must be 0 or more");
    }
    return read;
  }

  /**
   * @param account who has the name of somebody to block
   */
  XUser applied(XUser user, Function<String, XUser> account) {
    Standing standing = user.standing();
    standing = guarded == null ? standing : standing.guarded(guarded);
    standing = suspended == null ? standing : standing.suspended(suspended);
    standing = deactivated == null ? standing : standing.deactivated(deactivated);
    standing = withheld == null ? standing : standing.withheldIn(withheld);
    standing = dms == null ? standing : standing.openToDms(dms.equals("open"));
    if (blocks != null) {
      standing =
          standing.blocking(
              blocks.stream().map(name -> account.apply(name).id()).collect(Collectors.toSet()));
    }
    XUser changed = user.withStanding(standing);
    changed = verified == null ? changed : changed.verified(verified);
    return followers == null ? changed : changed.followedBy(followers);
  }
}
