package dev.perch.x;

import dev.perch.desk.Unavailable;

/**
 * What keeps a handle from being read for now, in words.
 *
 * @param what happened, to stand in brackets
 * @param remedy what a person does if it lasts, a sentence
 */
record Hindrance(String what, String remedy) {
  private static final String OF_X =
      "If it lasts, see https://docs.x.com/status; if X is well there, look whether a proxy or a firewall stands between this machine and X.";

  private static final String OF_OURS =
      "That is Perch's own memory, not X: the part redis of /health/ready says what to do.";

  /** X could not be asked, or what came is no answer of its. */
  static Hindrance of(Answer.Failed failed) {
    return new Hindrance(what(failed), OF_X);
  }

  /** What X shows could not be kept. */
  static Hindrance of(Unavailable down) {
    return new Hindrance(String.valueOf(down.getMessage()), OF_OURS);
  }

  private static String what(Answer.Failed failed) {
    return switch (failed) {
      case Answer.Problem problem -> "X: " + problem.words();
      case Answer.NotSent _ -> "X cannot be reached";
      case Answer.NoAnswer(String code) ->
          switch (code) {
            case "timeout" -> "X does not answer in time";
            case "cut" -> "X's answer broke off";
            default -> "what came is no answer of X's, " + code;
          };
    };
  }
}
