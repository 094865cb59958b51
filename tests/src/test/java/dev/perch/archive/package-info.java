@NullMarked
package dev.perch.archive;

import org.jspecify.annotations.NullMarked;
