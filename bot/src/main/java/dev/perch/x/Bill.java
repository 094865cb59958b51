package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.money.Spending;
import java.time.InstantSource;

/** Hears of every call, for what it costs. */
interface Bill {
  /** Nobody pays. */
  Bill NONE = (_, _, _) -> {};

  /** A call was made; {@code body} is what was sent, and missing where nothing was. */
  void add(String method, JsonNode body, Answer answer);

  /** By that tariff, told to the desk. */
  static Bill of(Tariff tariff, Spending spending, InstantSource clock) {
    return (method, body, answer) ->
        tariff.of(method, body, answer).forEach(charge -> spending.charge(charge, clock.instant()));
  }
}
