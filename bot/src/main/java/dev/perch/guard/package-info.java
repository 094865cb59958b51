/**
 * What may be said in public. Pure functions over a draft: nothing here asks the clock, the network
 * or a store.
 *
 * <p>A draft passes twice: when it is submitted, and again just before it goes out. The rooms that
 * may enter are desk and whoever sees desk.
 */
@NullMarked
package dev.perch.guard;

import org.jspecify.annotations.NullMarked;
