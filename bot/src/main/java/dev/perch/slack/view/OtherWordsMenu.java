package dev.perch.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.perch.desk.EntryFacts;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.acts.OtherWords.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The other wordings of a suggestion's entry, each of which opens the editor. */
final class OtherWordsMenu {
  private OtherWordsMenu() {}

  /** The menu; nothing where there are no others. */
  static Optional<BlockElement> of(Ref pick, int nth, SuggestedAnswer answer) {
    EntryFacts facts = answer.facts();
    if (facts == null) {
      return Optional.empty();
    }
    List<OptionObject> options = new ArrayList<>();
    for (int i = 0; i < facts.variants(); i++) {
      if (i != facts.variant()) {
        String label = "Wording %d of %d".formatted(i + 1, facts.variants());
        options.add(option(pick, label, new Choice(i, false)));
      }
    }
    if (facts.inLong()) {
      options.add(option(pick, "The long answer", new Choice(0, true)));
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            StaticSelectElement.builder()
                .actionId(Actions.OTHER_WORDS + nth)
                .placeholder(Kit.plain("Other words"))
                .options(options)
                .build());
  }

  private static OptionObject option(Ref pick, String label, Choice choice) {
    return OptionObject.builder()
        .text(Kit.plain(label))
        .value(pick.with(pick.rest() + "." + choice.text()).text())
        .build();
  }
}
