/** A room of the wrong house. */
@NullMarked
package dev.perch.wrong.x;

import org.jspecify.annotations.NullMarked;
