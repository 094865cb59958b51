package dev.perch.app;

import java.util.List;

/** Where the services are that Perch cannot do without: whoever finds them, finds names at all. */
record ApiHosts(List<String> names) {
  ApiHosts {
    names = List.copyOf(names);
  }
}
