package dev.perch.redis.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.desk.Mention;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqEvent;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How records are written in Redis: plain JSON; times in ISO 8601, ids as strings. */
public final class Json {
  /** For those who read or write less than a whole value. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(AgentId.class, ToStringSerializer.instance)
                  .addSerializer(FaqId.class, ToStringSerializer.instance)
                  .addSerializer(Team.class, ToStringSerializer.instance)
                  .addSerializer(TicketId.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Text<>(Instant.class, Times::parse))
                  .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse))
                  .addDeserializer(AgentId.class, new Text<>(AgentId.class, AgentId::new))
                  .addDeserializer(FaqId.class, new Text<>(FaqId.class, FaqId::new))
                  .addDeserializer(Team.class, new Text<>(Team.class, Team::new))
                  .addDeserializer(TicketId.class, new Text<>(TicketId.class, TicketId::new)))
          .addMixIn(TicketEvent.Tweeted.class, Later.class)
          .addMixIn(TicketEvent.SendingStarted.class, Later.class)
          .addMixIn(TicketEvent.SignOffAsked.class, Later.class)
          .addMixIn(TicketEvent.SignOffEdited.class, LaterEntry.class)
          .addMixIn(TicketEvent.Replied.class, Later.class)
          .addMixIn(TicketEvent.RepliedByHand.class, Later.class)
          .addMixIn(Mention.class, LaterWord.class)
          .addMixIn(TicketEvent.StatementChanged.class, LaterTruth.class)
          .addMixIn(CrisisEvent.Updated.class, LaterTruth.class)
          .addMixIn(FaqEvent.Scheduled.class, LaterPlan.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // An empty text is no id and no time; Jackson would make it null.
          .withCoercionConfigDefaults(
              coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .build();

  private Json() {}

  /** What events were given later is left out where it says nothing: then they are as ever. */
  interface Later {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Road road();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant held();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable List<String> pictures();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Boolean checked();
  }

  /** The same of an entry. */
  interface LaterEntry extends Later {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String faq();
  }

  /** The same of what people wrote. */
  interface LaterWord {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String heardBy();
  }

  /** The same of what is true or not. */
  interface LaterTruth {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean withdrawn();
  }

  /** The same of what is planned for an entry. */
  interface LaterPlan {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String note();
  }

  /**
   * A value as one line of JSON.
   *
   * @throws IllegalArgumentException if it is none that can be written
   */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  /**
   * What {@link #write} wrote; what a later Perch added to it is left out.
   *
   * @throws IllegalStateException if it is something else
   */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Redis holds what Perch did not write: no " + type.getType().getTypeName(), e);
    }
  }

  private static final class Text<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String value, DeserializationContext context) {
      return parse.apply(value);
    }
  }
}
