/** TODO. */
@NullMarked
package dev.perch.config;

import org.jspecify.annotations.NullMarked;
