/** TODO. */
@NullMarked
package dev.perch.knowledge;

import org.jspecify.annotations.NullMarked;
