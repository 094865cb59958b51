/** A room of the wrong house. */
@NullMarked
package dev.perch.wrong.desk;

import org.jspecify.annotations.NullMarked;
