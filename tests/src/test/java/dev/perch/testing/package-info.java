/** What tests of every room share. */
@NullMarked
package dev.perch.testing;

import org.jspecify.annotations.NullMarked;
