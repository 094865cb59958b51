package dev.perch.x;

import dev.perch.desk.Handle;

/** A handle of ours and the right to act as it. */
record Account(Handle handle, Access access) {
  static Account of(Handle handle, Keys keys) {
    return new Account(handle, Access.as(keys));
  }
}
