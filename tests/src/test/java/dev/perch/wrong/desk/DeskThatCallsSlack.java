package dev.perch.wrong.desk;

import com.google.inject.Injector;
import com.slack.api.methods.MethodsClient;
import dev.perch.wrong.x.Neighbour;

/** A use case that calls a vendor, an adapter and the wiring. */
abstract class DeskThatCallsSlack {
  abstract MethodsClient slack();

  abstract Injector injector();

  abstract Neighbour neighbour();
}
