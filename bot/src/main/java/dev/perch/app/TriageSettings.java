package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Chatter;
import dev.perch.desk.Rule;
import java.util.Arrays;
import java.util.List;

/**
 * What leads have decided of tweets of a sort.
 *
 * @param rules in the order in which they count
 * @param chatter words that ask nothing, with commas between; {@code none}: every tweet is a ticket
 */
record TriageSettings(
    @Default("") List<Rule> rules,
    @Setting("Words that ask nothing, with commas between, or none")
        @Default(
            "thanks, thank, thankyou, thx, tnx, ty, cheers, you, u, so, very, much, a, lot, many, again, guys, all, danke, merci, gracias, muchas, grazie, obrigado, obrigada")
        String chatter) {
  TriageSettings {
    rules = List.copyOf(rules);
  }

  Chatter asksNothing() {
    return chatter.strip().equals("none")
        ? Chatter.NONE
        : new Chatter(Arrays.asList(chatter.split(",", -1)));
  }
}
