/**
 * Numbers over time as a picture: the only room that knows the charting library. It sees no other
 * room and no screen. On a machine without fonts there is no picture, and whoever asked says it in
 * words.
 */
@NullMarked
package dev.perch.chart;

import org.jspecify.annotations.NullMarked;
