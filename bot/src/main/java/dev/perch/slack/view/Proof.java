package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.money.Prices;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.NumberedThread;
import dev.perch.guard.PrivateGuard;
import dev.perch.guard.Signature;
import dev.perch.guard.TweetLength;
import dev.perch.ticket.Road;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reply as it would go out.
 *
 * @param handle as which
 * @param signed exactly what would be published
 * @param findings what stands against it, the worst first
 * @param road by which it goes out
 */
public record Proof(
    String handle, String signed, List<Finding> findings, Prices prices, Road road) {
  public Proof {
    findings = List.copyOf(findings);
  }

  public static Proof of(
      String handle, String draft, String initials, List<Finding> findings, Prices prices) {
    return new Proof(handle, Signature.sign(draft, initials), findings, prices, Road.PUBLIC);
  }

  boolean blocked() {
    return findings.stream().anyMatch(Finding::blocks);
  }

  /** The kinds of all that was found. */
  public Set<Kind> kinds() {
    return findings.stream().map(Finding::kind).collect(Collectors.toUnmodifiableSet());
  }

  /** How long it is and what it costs. */
  public String facts() {
    return road == Road.PUBLIC ? inPublic() : inPrivate();
  }

  private String inPrivate() {
    return "🔒 *in a direct message* · %d of %d characters · %s"
        .formatted(
            PrivateGuard.length(signed), PrivateGuard.LIMIT, CardState.dollars(prices.direct()));
  }

  private String inPublic() {
    Optional<NumberedThread> thread = NumberedThread.of(signed);
    return thread.isPresent() ? ThreadPhrases.facts(thread.get(), prices) : inOneTweet();
  }

  /** In which parts it could go out; nothing where it fits one tweet, or has them already. */
  Optional<NumberedThread> inParts() {
    return road == Road.PUBLIC && NumberedThread.of(signed).isEmpty()
        ? NumberedThread.split(signed).filter(NumberedThread::fits)
        : Optional.empty();
  }

  private String inOneTweet() {
    BigDecimal price = prices.of(signed);
    BigDecimal more = price.subtract(prices.reply());
    return "%d of %d characters · %s%s"
        .formatted(
            TweetLength.of(signed),
            TweetLength.LIMIT,
            CardState.dollars(price),
            more.signum() <= 0
                ? ""
                : " · without the link it would cost " + CardState.dollars(prices.reply()));
  }

  /** The text, and what was found. */
  public List<LayoutBlock> blocks(int most) {
    LayoutBlock text = Kit.rich(Kit.quote(Literal.words(signed, most)));
    return findings.isEmpty()
        ? List.of(text)
        : List.of(text, Kit.small(GuardPhrases.findings(findings)));
  }
}
