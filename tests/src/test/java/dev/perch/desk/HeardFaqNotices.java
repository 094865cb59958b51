package dev.perch.desk;

import dev.perch.desk.bank.FaqNotices;
import dev.perch.desk.bank.Unplanned;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.util.ArrayList;
import java.util.List;

/** What owners and gatekeepers of the bank were told, in a few words each. */
public final class HeardFaqNotices implements FaqNotices {
  public final List<String> told = new ArrayList<>();

  @Override
  public void linkDied(Faq faq, String url, String why) {
    told.add(faq.id() + " " + why);
  }

  @Override
  public void linkSilent(Faq faq, String url, String how) {
    told.add(faq.id() + " " + how);
  }

  @Override
  public void undialled(Faq faq, String number) {
    told.add(faq.id() + " cannot be dialled: " + number);
  }

  @Override
  public void disputed(FaqId faq, FaqId other) {
    told.add(faq + " or " + other);
  }

  @Override
  public void unplanned(Unplanned gone) {
    gone.counting().ifPresent(who -> told.add(who + " " + gone.faq() + " " + gone.why()));
  }
}
