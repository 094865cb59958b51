/** Tests of launches, and their stores in memory. */
@NullMarked
package dev.perch.campaign;

import org.jspecify.annotations.NullMarked;
