package dev.perch.desk.bank;

import dev.perch.desk.Embargoes;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.desk.acts.Screen;
import dev.perch.guard.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Embargoes, numbers, and links: those that the bank knows and those that agents type. */
public record DeskScreen(Embargoes embargoes, LinkWatch links, TypedLinks typed) implements Screen {
  @Override
  public List<Finding> findings(String text) {
    String others = PrivateWords.withoutLink(text);
    return Stream.of(embargoes.findings(text), links.check(others), typed.findings(others))
        .flatMap(List::stream)
        .toList();
  }

  /** What has become known since it was approved; where that is nothing, what the pages say. */
  @Override
  public List<Finding> lastLook(String text) {
    String others = PrivateWords.withoutLink(text);
    List<Finding> known = links.check(others);
    return known.isEmpty() ? typed.lastLook(others) : known;
  }
}
