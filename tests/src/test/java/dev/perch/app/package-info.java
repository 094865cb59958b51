/** Tests of the wiring and the command line. */
@NullMarked
package dev.perch.app;

import org.jspecify.annotations.NullMarked;
