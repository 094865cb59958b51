package dev.perch.desk.acts;

import dev.perch.desk.Mention;
import dev.perch.ticket.TicketFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a reply needs before it goes out. Pure: a reply and what is known of its ticket in,
 * roles in their order out.
 *
 * @param flagged the role that reads what the FAQ bank, or the guard, flags, where no rule names
 *     one
 * @param trainees the role that reads what trainees write; the ticket's own team where empty
 * @param deputy the role that may decide where whoever should does not, or cannot
 */
public record SignOffRules(
    List<Rule> rules, String flagged, Optional<String> trainees, String deputy) {
  public SignOffRules {
    rules = List.copyOf(rules);
  }

  /** No rules: only what is flagged and what trainees write is read by another. */
  public static final SignOffRules NONE =
      new SignOffRules(List.of(), Desk.LEAD, Optional.empty(), Desk.LEAD);

  /**
   * One rule. It asks for its roles where everything that it names is so; what is null, empty or 0
   * is not asked about.
   *
   * @param topic a tag of the FAQ bank, or an entry's id
   * @param words any of which stands in the reply, or in what the customer wrote
   * @param followers how many the customer has at least
   * @param handle as which the reply goes out, without the {@code @}
   * @param team whose the ticket is
   * @param trainee whether a trainee wrote the reply
   * @param crisis whether the ticket belongs to the crisis in force, and the reply is not its
   *     statement, word for word
   * @param by whose holders must agree, in this order; one to three
   */
  public record Rule(
      @Nullable String topic,
      List<String> words,
      int followers,
      @Nullable String handle,
      @Nullable String team,
      boolean trainee,
      boolean crisis,
      List<String> by) {
    private static final int MOST_ROLES = 3;

    /** One that asks about no crisis. */
    public Rule(
        @Nullable String topic,
        List<String> words,
        int followers,
        @Nullable String handle,
        @Nullable String team,
        boolean trainee,
        List<String> by) {
      this(topic, words, followers, handle, team, trainee, false, by);
    }

    public Rule {
      words = List.copyOf(words);
      by = List.copyOf(by);
      if (by.isEmpty() || by.size() > MOST_ROLES || by.size() > Set.copyOf(by).size()) {
        throw new IllegalArgumentException(
            "a sign-off rule names one to three roles under by, each once, such as by: pr, legal");
      }
      boolean asks = topic != null || !words.isEmpty() || followers > 0;
      if (!asks && handle == null && team == null && !trainee && !crisis) {
        throw new IllegalArgumentException(
            "a sign-off rule that names no topic, words, followers, handle, team, trainee or crisis would hold up every reply. Say when it applies");
      }
    }

    /** Whether it asks of posts as well, which answer nobody: it names words and a handle alone. */
    boolean appliesTo(String as, String post) {
      boolean ofReplies = topic != null || followers > 0 || team != null || trainee || crisis;
      return !ofReplies
          && (words.isEmpty() || says(words, Stream.of(post)))
          && (handle == null || handle.equalsIgnoreCase(as));
    }

    boolean appliesTo(Reply reply) {
      TicketFacts ticket = reply.ticket();
      return (topic == null || reply.topics().contains(topic))
          && (words.isEmpty() || reply.says(words))
          && reply.followers() >= followers
          && (handle == null || handle.equalsIgnoreCase(ticket.handle()))
          && (team == null || team.equals(ticket.team().key()))
          && (!trainee || reply.byTrainee())
          && (!crisis || reply.crisis().isPresent());
    }
  }

  /**
   * A reply that somebody would send.
   *
   * @param text as it would go out
   * @param topics tags and ids of the entries it is about
   * @param flagged whether one of them, or the guard, asks for a second pair of eyes
   * @param asked what the customer wrote, as far as it is kept
   * @param crisis where the ticket belongs to the crisis in force and these words are not its
   *     statement: who reads it if no rule says so
   */
  public record Reply(
      String text,
      Set<String> topics,
      boolean flagged,
      TicketFacts ticket,
      List<Mention> asked,
      boolean byTrainee,
      Optional<List<String>> crisis) {
    /** One that belongs to no crisis. */
    public Reply(
        String text,
        Set<String> topics,
        boolean flagged,
        TicketFacts ticket,
        List<Mention> asked,
        boolean byTrainee) {
      this(text, topics, flagged, ticket, asked, byTrainee, Optional.empty());
    }

    public Reply {
      topics = Set.copyOf(topics);
      asked = List.copyOf(asked);
    }

    private boolean says(List<String> words) {
      return SignOffRules.says(
          words, Stream.concat(Stream.of(text), asked.stream().map(Mention::text)));
    }

    private int followers() {
      return asked.stream().mapToInt(mention -> mention.author().followers()).max().orElse(0);
    }
  }

  private static boolean says(List<String> words, Stream<String> texts) {
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern word =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])".formatted(any),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return texts.anyMatch(said -> word.matcher(said).find());
  }

  /**
   * The roles whose holders must agree to a post that answers nobody, in order, each once: those of
   * the rules that name words or a handle and nothing that only a reply has.
   *
   * @param handle as which it goes out, without the {@code @}
   */
  public List<String> ofPost(String handle, String text) {
    return rules.stream()
        .filter(rule -> rule.appliesTo(handle, text))
        .flatMap(rule -> rule.by().stream())
        .distinct()
        .toList();
  }

  /**
   * The roles whose holders must agree, in order: those of all rules that apply, each once. Empty
   * for a reply that may go out as it is.
   */
  public List<String> needed(Reply reply) {
    Set<String> roles = new LinkedHashSet<>();
    rules.stream().filter(rule -> rule.appliesTo(reply)).forEach(rule -> roles.addAll(rule.by()));
    if (rules.stream().noneMatch(Rule::crisis)) {
      reply.crisis().ifPresent(roles::addAll);
    }
    if (roles.isEmpty() && reply.flagged()) {
      roles.add(flagged);
    }
    if (roles.isEmpty() && reply.byTrainee()) {
      roles.add(trainees.orElse(reply.ticket().team().key()));
    }
    return List.copyOf(roles);
  }
}
