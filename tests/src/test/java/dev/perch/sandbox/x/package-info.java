/** Tests of the X emulator, over its wire and with Twitter4J's signatures, as the bot calls it. */
@NullMarked
package dev.perch.sandbox.x;

import org.jspecify.annotations.NullMarked;
