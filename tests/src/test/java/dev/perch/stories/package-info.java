/**
 * Stories: from a tweet to a card to a reply, through both emulators, with the real bot and a real
 * Redis. {@link dev.perch.stories.Stage} sets the scene.
 */
@NullMarked
package dev.perch.stories;

import org.jspecify.annotations.NullMarked;
