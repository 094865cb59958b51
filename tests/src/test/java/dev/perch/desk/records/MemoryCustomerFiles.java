package dev.perch.desk.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of customers, in memory. */
public final class MemoryCustomerFiles implements CustomerFiles {
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Map<String, Note>> notes = new HashMap<>();

  @Override
  public synchronized Optional<Profile> profile(String customer) {
    return Optional.ofNullable(profiles.get(customer));
  }

  @Override
  public synchronized void keep(String customer, Profile profile) {
    profiles.put(customer, profile);
  }

  @Override
  public synchronized List<Note> notes(String customer) {
    return List.copyOf(notes.getOrDefault(customer, Map.of()).values());
  }

  @Override
  public synchronized void keep(String customer, Note note) {
    notes.computeIfAbsent(customer, _ -> new LinkedHashMap<>()).put(note.id(), note);
  }

  @Override
  public synchronized void remove(String customer, String note) {
    notes.getOrDefault(customer, new HashMap<>()).remove(note);
  }

  @Override
  public synchronized void erase(String customer) {
    profiles.remove(customer);
    notes.remove(customer);
  }
}
