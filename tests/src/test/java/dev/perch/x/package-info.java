@NullMarked
package dev.perch.x;

import org.jspecify.annotations.NullMarked;
