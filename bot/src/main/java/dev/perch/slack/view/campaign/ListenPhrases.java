package dev.perch.slack.view.campaign;

import dev.perch.campaign.listening.Fate;
import dev.perch.campaign.listening.Listen;
import dev.perch.campaign.listening.ListenKept;
import dev.perch.campaign.listening.ListenQuery;
import dev.perch.campaign.listening.Listens.Heard;
import dev.perch.campaign.listening.Preview;
import dev.perch.campaign.listening.Preview.Sample;
import dev.perch.desk.Mention;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Perch says about listening, in mrkdwn. */
public final class ListenPhrases {
  /** While X is asked. */
  public static final String ASKING = "Perch is asking X. The answer comes here in a moment.";

  private static final int QUERY_SHOWN = 200;
  private static final int SAMPLE_SHOWN = 140;
  private static final BigDecimal AN_HOUR_OF_MANY = new BigDecimal(60_000);

  private ListenPhrases() {}

  /** {@code /listen} and {@code /listen help}. */
  public static String help() {
    return "*What people say of us without telling us.* What a search finds on X opens tickets in"
        + " the opportunity lane, behind all who wait for us. Adding, trying and muting is"
        + " for Marketing, PR and the leads.\n"
        + Arrays.stream(ListenWord.values())
            .filter(word -> word != ListenWord.HELP)
            .map(word -> "• `%s` %s".formatted(Literal.escape(word.usage(), 100), word.does()))
            .collect(Collectors.joining("\n"))
        + "\nA search is in X's own language: `acmelamp OR \"acme lamp\" lang:en -jobs`.";
  }

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/listen %s`. Did you mean `/listen %s`? `/listen help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** A word without what has to follow. */
  public static String usage(ListenWord word) {
    return "`%s` %s.".formatted(Literal.escape(word.usage(), 100), word.does());
  }

  /** All searches. */
  public static String list(
      List<Heard> heard, BigDecimal each, BigDecimal limit, boolean streamed) {
    if (heard.isEmpty()) {
      return "Perch listens to mentions only. `%s` shows what a search would have caught last week."
          .formatted(Literal.escape(ListenWord.TEST.usage(), 100));
    }
    return "*What Perch listens for*, and this month (UTC) so far:\n"
        + heard.stream().map(one -> line(one, each, limit)).collect(Collectors.joining("\n"))
        + (streamed
            ? "\nX's stream brings what they find within seconds; what it misses is searched for."
            : "\n"
                + "They are read every few minutes. With the app's bearer token"
                + " (`x.bearer-token`) X's stream would bring what they find within seconds.");
  }

  private static String line(Heard heard, BigDecimal each, BigDecimal limit) {
    Listen listen = heard.listen();
    String state =
        listen.muted()
            ? " · muted"
            : heard.reading().stopped() ? " · *stopped: this month's budget is used up*" : "";
    BigDecimal cost = each.multiply(BigDecimal.valueOf(heard.reading().shown()));
    return "• `%s`%s: %s, answered by @%s · %,d posts read for %s of %s · %s"
        .formatted(
            listen.name(),
            state,
            quoted(listen.query()),
            listen.handle(),
            heard.reading().shown(),
            dollars(cost),
            dollars(limit),
            fates(heard));
  }

  private static String fates(Heard heard) {
    String out =
        Arrays.stream(Fate.values())
            .filter(fate -> fate != Fate.TICKET && heard.reading().became(fate) > 0)
            .map(fate -> "%,d %s".formatted(heard.reading().became(fate), fate(fate)))
            .collect(Collectors.joining(", "));
    long tickets = heard.reading().became(Fate.TICKET);
    return "%,d %s%s"
        .formatted(
            tickets,
            tickets == 1 ? "opportunity" : "opportunities",
            out.isEmpty() ? "" : "; passed over: " + out);
  }

  private static String fate(Fate fate) {
    return switch (fate) {
      case TICKET -> "an opportunity";
      case KNOWN -> "known already";
      case OURS -> "by us";
      case NAMES_US -> "to us, so mentions";
      case RETWEET -> "retweeted";
      case GIVEAWAY -> "about a giveaway";
      case SPAM -> "selling something, or all hashtags";
      case REPEATED -> "in the same words as another";
      case OTHER_BRAND -> "about another brand";
      case NOT_FOR_US -> "like what was said to be not for us";
    };
  }

  /** What came of it; {@code veil}: through which what people said is shown. */
  public static String kept(ListenKept kept, Veil veil) {
    return switch (kept) {
      case ListenKept.Tried(Preview preview) -> tried(preview, veil);
      case ListenKept.Added(Listen listen, Preview preview) ->
          "Perch listens by `%s` from now on; @%s would answer. %s"
              .formatted(listen.name(), listen.handle(), volume(preview));
      case ListenKept.TooDear(Preview preview) ->
          "Not added: it would match too much. %s That is more than the %s that one search may cost in a month (`listening.budget`). Make it narrower: another word, `lang:en`, `-word`."
              .formatted(volume(preview), dollars(preview.limit()));
      case ListenKept.Muted(String name) ->
          "`%s` is not read any more. What it found stays. `/listen unmute %s` reads it again."
              .formatted(name, name);
      case ListenKept.Unmuted(String name) -> "`%s` is read again, from now on.".formatted(name);
      case ListenKept.AsBefore(String name) -> "`%s` was so already.".formatted(name);
      case ListenKept.NoSuch(String typed, List<String> known) ->
          "There is no search `%s`. %s"
              .formatted(
                  Literal.escape(typed, 60),
                  known.isEmpty()
                      ? "There is none yet."
                      : "There are "
                          + known.stream()
                              .map(name -> "`" + name + "`")
                              .collect(Collectors.joining(", "))
                          + ".");
      case ListenKept.NoName(String typed) ->
          "`%s` can be no search's name: 2 to 30 small letters, digits and hyphens. First the name, then the search: `%s`."
              .formatted(Literal.escape(typed, 60), Literal.escape(ListenWord.ADD.usage(), 100));
      case ListenKept.NoHandle(String typed, List<String> ours) ->
          "`%s` is no handle of ours. These are: %s."
              .formatted(
                  Literal.escape(typed, 60),
                  ours.stream().map(name -> "@" + name).collect(Collectors.joining(", ")));
      case ListenKept.Unfit unfit -> unfit(unfit);
      case ListenKept.NotUnderstood() ->
          "X cannot make sense of that search. Look for quotes and brackets that do not close, and"
              + " for operators that X does not have.";
      case ListenKept.Full(int most) ->
          "There are %d searches, which is all a desk may have. Add one under the name of another that is done with."
              .formatted(most);
      case ListenKept.NotYours _ ->
          "Searches are kept by Marketing, PR and the leads. Tell one of them what you would listen"
              + " for.";
      case ListenKept.Stranger _ ->
          "Only members of this workspace may change what Perch listens for.";
    };
  }

  private static String unfit(ListenKept.Unfit unfit) {
    return switch (unfit.problem()) {
      case TOO_LONG ->
          "A search has at most %d characters. Split it in two.".formatted(ListenQuery.LONGEST);
      case NAMES_NOTHING ->
          "This would match everything: each side of an OR needs a word, a \"phrase\", a #tag or a name to look for; `lang:`, `has:` and `-word` only make a search narrower. X charges for each post that it shows: a thousand a minute, which is little for such a search, would be %s an hour."
              .formatted(dollars(unfit.each().multiply(AN_HOUR_OF_MANY)));
    };
  }

  private static String tried(Preview preview, Veil veil) {
    String price =
        preview.affordable()
            ? ""
            : " *`/listen add` would refuse it*: a search may cost %s a month."
                .formatted(dollars(preview.limit()));
    String samples =
        preview.samples().isEmpty()
            ? ""
            : "\nThe newest:\n"
                + preview.samples().stream()
                    .map(sample -> sample(sample, veil))
                    .collect(Collectors.joining("\n"));
    return "%s. %s%s%s\n_This look cost about %s._"
        .formatted(
            quoted(preview.query()), volume(preview), price, samples, dollars(preview.asked()));
  }

  private static String volume(Preview preview) {
    return String.format(
        Locale.ENGLISH,
        "In the last seven days it would have caught %s%,d %s for %s; a month of that is about %s.",
        preview.counted() ? "" : "about ",
        preview.week(),
        preview.week() == 1 ? "post" : "posts",
        dollars(preview.weekCosts()),
        dollars(preview.monthCosts()));
  }

  private static String sample(Sample sample, Veil veil) {
    Mention mention = sample.tweet().mention();
    String road = mention.replyAllowed() ? "Perch may answer" : "to be answered by hand on X";
    String fate =
        sample.fate() == Fate.TICKET ? "👂 " + road : "passed over: " + fate(sample.fate());
    return "• @%s: %s _(%s)_"
        .formatted(
            Literal.escape(mention.author().username(), 60),
            Literal.escape(veil.over(mention).replace('\n', ' '), SAMPLE_SHOWN),
            fate);
  }

  private static String dollars(BigDecimal amount) {
    return String.format(Locale.ENGLISH, "$%,.2f", amount.setScale(2, RoundingMode.UP));
  }

  private static String quoted(String query) {
    return "“" + Literal.escape(query, QUERY_SHOWN) + "”";
  }
}
