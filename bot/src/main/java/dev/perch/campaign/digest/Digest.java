package dev.perch.campaign.digest;

import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.desk.bank.Gaps.Gap;
import dev.perch.desk.money.Budget;
import java.util.List;

/**
 * A week of all teams together.
 *
 * @param gaps what was asked again and again in the last thirty days, and the bank does not know
 * @param coming launches that are not public yet, the next first
 * @param live launches that became public in the week
 * @param crises crises, drills and alarms of the week, the latest first
 * @param money of the month in which the week ended
 * @param cut whether the desk has so many tickets that of those without a reply only the newest
 *     were looked at
 */
public record Digest(
    Week week,
    Answering answering,
    Promises promises,
    Questions questions,
    List<Gap> gaps,
    List<Launches.Known> coming,
    List<Launches.Known> live,
    List<Crises.Known> crises,
    SignOffs signOffs,
    PostWeek posts,
    Budget.Standing money,
    boolean cut) {
  public Digest {
    gaps = List.copyOf(gaps);
    coming = List.copyOf(coming);
    live = List.copyOf(live);
    crises = List.copyOf(crises);
  }

  /** Whether there is nothing of the week to tell, but perhaps of what comes. */
  public boolean quiet() {
    return answering.tickets() == 0
        && promises.equals(new Promises(0, 0))
        && signOffs.asked() + signOffs.given() + signOffs.returned() == 0
        && posts.out() + posts.held() == 0
        && crises.isEmpty()
        && live.isEmpty();
  }
}
