@NullMarked
package dev.perch.guard;

import org.jspecify.annotations.NullMarked;
