package dev.perch.sandbox.x;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What everybody can know of an account.
 *
 * @param as its username
 * @param withheld countries where its posts are not shown
 * @param dms "open" if everybody may write it direct messages, otherwise "closed"
 * @param blocks usernames of the handles that it blocks
 */
public record SeenAccount(
    String as,
    String name,
    @JsonProperty("protected") boolean guarded,
    boolean suspended,
    boolean deactivated,
    List<String> withheld,
    String dms,
    boolean verified,
    long followers,
    List<String> blocks) {}
