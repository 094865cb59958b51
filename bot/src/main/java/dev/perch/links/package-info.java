/**
 * Looks whether the pages to which the FAQ bank links are there: the only room that calls addresses
 * which people wrote.
 *
 * <p>A room of its own, since it is an adapter of another kind than its neighbours: {@code web} is
 * called and calls nobody, {@code slack} and {@code x} call one service each. Whoever may edit an
 * entry must not be able to make Perch call what only Perch can reach. So each hop's host has to be
 * a name that the policy allows, all that the name resolves to has to be public, and the connection
 * goes to the very addresses that were looked at: OkHttp asks {@link
 * dev.perch.links.PublicAddresses} for them, and nobody resolves again. No proxy is used, for a
 * proxy would resolve by itself.
 */
@NullMarked
package dev.perch.links;

import org.jspecify.annotations.NullMarked;
