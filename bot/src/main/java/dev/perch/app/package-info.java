/** TODO. */
@NullMarked
package dev.perch.app;

import org.jspecify.annotations.NullMarked;
