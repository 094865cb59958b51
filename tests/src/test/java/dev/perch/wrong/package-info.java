/**
 * A house in which everything is wrong, so that {@code FloorPlanTest} can show that its rules bite.
 */
@NullMarked
package dev.perch.wrong;

import org.jspecify.annotations.NullMarked;
