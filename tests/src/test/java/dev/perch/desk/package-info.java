/**
 * Tests of the use cases, and the ports in memory that they run on: public, since the rooms that
 * draw cards are tested on them too.
 */
@NullMarked
package dev.perch.desk;

import org.jspecify.annotations.NullMarked;
