package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.desk.acts.Holding;
import dev.perch.knowledge.Pin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a crisis to those whom a fold shows. Replies that use it pin its version, as
 * single ones do, so that a new version finds them.
 */
public final class FoldStatement {
  /** So many of those who wait tell what all are about. */
  private static final int SAMPLE = 40;

  private final Holding holding;
  private final FoldReplies replies;

  public FoldStatement(Holding holding, FoldReplies replies) {
    this.holding = holding;
    this.replies = replies;
  }

  /** The statement of the crisis in force, where the fold is about it; nothing otherwise. */
  public Optional<Wordings> of(FoldFacts fold) {
    return holding
        .now()
        .filter(HoldingStatement::says)
        .filter(statement -> isAbout(statement, fold))
        .map(statement -> new Wordings(List.of(statement.text()), statement.pin().toString()));
  }

  /** Its entry is one of the crisis's, or most of its tickets belong to it. */
  private boolean isAbout(HoldingStatement statement, FoldFacts fold) {
    String entry = fold.entry();
    if (entry != null && statement.topics().contains(entry)) {
      return true;
    }
    Collection<Glance> some =
        replies
            .glances(fold.standing(Stands.WAITING).limit(SAMPLE).map(Place::ticket).toList())
            .values();
    long about = some.stream().filter(glance -> concerns(statement, glance)).count();
    return about > 0 && about * 2 >= some.size();
  }

  private static boolean concerns(HoldingStatement statement, Glance glance) {
    int last = glance.story().ticket().facts().lastWord().index();
    return statement.concerns(
        glance.words().suggested(last),
        glance.words().mentions().values().stream().map(Mention::text));
  }

  /** Whether an answer comes from the statement of some crisis, in some version. */
  public static boolean isOne(Wordings answer) {
    return pin(answer.faq()).isPresent();
  }

  /** Whether that pin is a statement's that is not what is said now. */
  boolean isOutdated(@Nullable String faq) {
    return pin(faq)
        .filter(pin -> holding.now().map(HoldingStatement::pin).filter(pin::equals).isEmpty())
        .isPresent();
  }

  private static Optional<Pin> pin(@Nullable String faq) {
    return Pin.parse(faq).filter(pin -> HoldingStatement.crisis(pin.faq()).isPresent());
  }
}
