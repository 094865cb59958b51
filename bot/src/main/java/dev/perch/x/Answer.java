package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** What came of one request to X. */
sealed interface Answer {
  int PAYMENT_REQUIRED = 402;
  int TOO_MANY = 429;

  /**
   * X did what was asked. An {@code errors} list beside {@code data} says what it left out; that is
   * no failure.
   */
  record Ok(int status, JsonNode json) implements Answer {}

  /** X did not do it, or we cannot tell. */
  sealed interface Failed extends Answer {
    /** A short code for logs and stories, without X's or anybody's words. */
    String code();
  }

  /**
   * X refused, or had trouble of its own, and said so.
   *
   * @param status the HTTP status; 2xx where X answered with nothing but errors
   * @param type the problem's address, {@code about:blank} or empty
   * @param reset when the rate limit starts anew, if X says
   */
  record Problem(int status, String type, String title, String detail, Optional<Instant> reset)
      implements Failed {
    @Override
    public String code() {
      return "http-" + status;
    }

    /** Whether all that is paid for is used up: the credits, or the month's cap. */
    boolean outOfCredits() {
      return status == PAYMENT_REQUIRED || kind().equals("usage-capped");
    }

    /** Whether it stays so until a person mends something. */
    boolean isForGood() {
      return status < 500 && (status != TOO_MANY || outOfCredits());
    }

    /** The last part of {@link #type}, by which X tells its own problems apart. */
    String kind() {
      return type.substring(type.lastIndexOf('/') + 1);
    }

    /** For people; leaves out the detail, which may repeat what was sent. */
    String words() {
      return title.isEmpty() ? "HTTP " + status : status + " " + title;
    }
  }

  /** There was no connection: not a byte was sent. */
  record NotSent() implements Failed {
    @Override
    public String code() {
      return "unreachable";
    }
  }

  /**
   * The request may have arrived, and nothing readable came back.
   *
   * @param code {@code timeout}, {@code cut}, {@code interrupted}, or {@code http-} and the status
   *     of an answer that is not X's JSON
   */
  record NoAnswer(String code) implements Failed {}
}
