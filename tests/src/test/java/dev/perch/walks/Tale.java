package dev.perch.walks;

import java.util.List;

/**
 * Who is in it and what it is about, as far as the bot and the people at Slack know.
 *
 * @param word the id of what the customer wrote, a tweet's or a direct message's
 * @param number of this telling; what people write has it, so that no two are the same
 * @param workspace Slack's id of it
 * @param agent Slack's id of one of Care
 * @param pr Slack's id of one of PR
 */
record Tale(String word, int number, String workspace, String agent, String pr) {
  /** As the arguments of a process. */
  List<String> arguments() {
    return List.of(word, Integer.toString(number), workspace, agent, pr);
  }

  static Tale of(List<String> arguments) {
    return new Tale(
        arguments.get(0),
        Integer.parseInt(arguments.get(1)),
        arguments.get(2),
        arguments.get(3),
        arguments.get(4));
  }
}
