/**
 * Main, the command line, the wiring: the whole building on one page. Sees every room; no room sees
 * it.
 */
@NullMarked
package dev.perch.app;

import org.jspecify.annotations.NullMarked;
