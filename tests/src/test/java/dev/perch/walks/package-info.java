/**
 * Death at every step. A {@link dev.perch.walks.Road} is what Perch does for people, from end to
 * end; its steps are the calls that change something, in Redis, on Slack and on X, and each is a
 * crash point, named after the call: {@code reply 7: x POST /2/tweets}. A bot is led along the road
 * and dies as it makes that call, which never arrives. To whoever comes after it is the same as a
 * death just after the call before, for nothing of a dead bot is left but what it changed; so the
 * points are all the moments that there are. Another bot, on the same Redis, is led on to the end.
 *
 * <p>In one process the dead bot's lines are cut and it is thrown away; as a process of its own it
 * ends by {@code Runtime.halt} while the call is held.
 */
@NullMarked
package dev.perch.walks;

import org.jspecify.annotations.NullMarked;
