package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import dev.perch.slack.RoleHolders;
import java.util.Map;

/** Who holds which role, by the settings. */
record RolesModule(Map<String, RoleHolders> roles) implements Module {
  @Override
  public void configure(Binder binder) {
    binder.bind(new TypeLiteral<Map<String, RoleHolders>>() {}).toInstance(roles);
  }
}
