package dev.perch.slack.faq;

import dev.perch.desk.bank.Owners;
import dev.perch.knowledge.Content;
import dev.perch.slack.view.faq.FaqFormPhrases;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * Owners by the channels of the settings. An entry that names nobody is Care's, whoever there is.
 */
record FaqOwners(Channels channels) implements Owners {
  @Override
  public Optional<String> wrong(String owner) {
    List<String> known = channels.owners();
    if (owner.equals(Content.CARE) || known.contains(owner)) {
      return Optional.empty();
    }
    String nearest = Nearest.sorted(owner, known).getFirst();
    return Optional.of(FaqFormPhrases.noSuchOwner(owner, nearest, known));
  }
}
