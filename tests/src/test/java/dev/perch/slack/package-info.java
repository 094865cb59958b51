@NullMarked
package dev.perch.slack;

import org.jspecify.annotations.NullMarked;
