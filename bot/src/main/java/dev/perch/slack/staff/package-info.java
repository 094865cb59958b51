/**
 * What people ask of Perch about themselves and the desk, by command: shifts, claims, initials,
 * rules, the guard, what is next, listening, backups.
 */
@NullMarked
package dev.perch.slack.staff;

import org.jspecify.annotations.NullMarked;
