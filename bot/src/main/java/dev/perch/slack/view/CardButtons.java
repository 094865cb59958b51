package dev.perch.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/** What can be pressed on a card, by the state of its ticket. */
final class CardButtons {
  private CardButtons() {}

  /** Whether a reply may be begun from the card as it stands. */
  static boolean mayAnswer(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Open _, Ticket.Claimed _, Ticket.Offered _ -> true;
      case Ticket.AwaitingSignOff _,
          Ticket.Sending _,
          Ticket.Parked _,
          Ticket.Waiting _,
          Ticket.Resolved _,
          Ticket.Dismissed _ ->
          false;
    };
  }

  static List<BlockElement> of(Shown shown) {
    Ref ref = shown.ref();
    List<BlockElement> row = new ArrayList<>();
    switch (shown.ticket()) {
      case Ticket.Open _ when shown.gone().isPresent() ->
          row.add(Kit.button("No reply needed", Actions.DISMISS, ref));
      case Ticket.Open open -> {
        row.add(Kit.primary("Claim", Actions.CLAIM, ref));
        answer(shown, ref, row);
        handOff(shown, row);
        if (!open.facts().replies().isEmpty()) {
          row.add(Kit.button("Resolve", Actions.RESOLVE, ref));
        }
        row.add(Kit.button("No reply needed", Actions.DISMISS, ref));
      }
      case Ticket.Claimed _ when shown.gone().isPresent() -> {
        row.add(Kit.button("No reply needed", Actions.DISMISS, ref));
        row.add(Kit.button("Release", Actions.RELEASE, ref));
      }
      case Ticket.Claimed _ -> {
        answer(shown, ref, row);
        PrivateView.beside(shown).ifPresent(row::add);
        row.add(Kit.button("Resolve", Actions.RESOLVE, ref));
        row.add(Kit.button("No reply needed", Actions.DISMISS, ref));
        handOff(shown, row);
        row.add(Kit.button("Release", Actions.RELEASE, ref));
      }
      case Ticket.AwaitingSignOff awaiting -> {
        row.addAll(SignOffView.buttons(shown, awaiting.signOff().version()));
        row.add(Kit.button("Take back", Actions.WITHDRAW, ref));
      }
      case Ticket.Offered _ -> {
        row.add(Kit.primary("Claim", Actions.CLAIM, ref));
        answer(shown, ref, row);
        row.add(Kit.button("Give back", Actions.GIVE_BACK, ref));
      }
      case Ticket.Sending sending -> {
        Attempt attempt = sending.attempt();
        if (attempt.undoUntil().isPresent() && !shown.leaving()) {
          row.add(Kit.button("Undo", Actions.UNDO, ref.with(Integer.toString(attempt.number()))));
        }
      }
      case Ticket.Parked parked -> {
        row.add(ByHandPhrases.itIsThere(parked, ref));
        row.add(Kit.button("Send again", Actions.SEND_AGAIN, ref));
        row.add(ByHandPhrases.drop(ref));
      }
      case Ticket.Waiting _ -> {
        CardClock.offer(shown, ref).ifPresent(row::add);
        row.add(Kit.button("Resolve", Actions.RESOLVE, ref));
        answer(shown, ref, row);
        handOff(shown, row);
      }
      case Ticket.Resolved _, Ticket.Dismissed _ ->
          row.add(Kit.button("Reopen", Actions.REOPEN, ref));
    }
    if (shown.veiled()) {
      row.add(Kit.button("Show", Actions.UNVEIL, ref));
    }
    if (shown.gone().isEmpty()) {
      row.add(Kit.link("Open on X", Actions.OPEN_ON_X, PostOnX.link(shown)));
    }
    row.add(Kit.button("History", Actions.HISTORY_OPEN, ref));
    row.add(CardMenu.of(shown, ref));
    return List.copyOf(row);
  }

  private static void answer(Shown shown, Ref ref, List<BlockElement> row) {
    if (shown.lastSaid().withdrawn() != null || shown.gone().isPresent()) {
      return;
    }
    row.add(
        shown.replyAllowed()
            ? Kit.button("Reply", Actions.REPLY, ref)
            : Kit.button("I answered on X", Actions.BY_HAND, ref));
  }

  private static void handOff(Shown shown, List<BlockElement> row) {
    Team own = shown.ticket().facts().team();
    List<Team> others = shown.teams().stream().filter(team -> !team.equals(own)).toList();
    menu("Hand off", Actions.HAND_OFF, options(shown, others), row);
    if (!CardMenu.fits(shown)) {
      menu("Ask a partner", Actions.ASK_PARTNER, options(shown, shown.partners()), row);
    }
  }

  private static void menu(
      String label, String action, List<OptionObject> options, List<BlockElement> row) {
    if (!options.isEmpty()) {
      row.add(
          StaticSelectElement.builder()
              .actionId(action)
              .placeholder(Kit.plain(label))
              .options(options)
              .build());
    }
  }

  private static List<OptionObject> options(Shown shown, List<Team> teams) {
    return teams.stream()
        .map(team ->
            OptionObject.builder()
                .text(Kit.plain(team.title()))
                .value(shown.ref().with(team.key()).text())
                .build())
        .toList();
  }
}
