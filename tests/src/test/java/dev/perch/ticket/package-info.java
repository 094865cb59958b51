@NullMarked
package dev.perch.ticket;

import org.jspecify.annotations.NullMarked;
