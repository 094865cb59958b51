/** A room of the wrong house. */
@NullMarked
package dev.perch.wrong.ticket;

import org.jspecify.annotations.NullMarked;
