/** TODO. */
@NullMarked
package dev.perch.sandbox;

import org.jspecify.annotations.NullMarked;
