/** Tests of listening, its stores in memory, and an X to search. */
@NullMarked
package dev.perch.campaign.digest;

import org.jspecify.annotations.NullMarked;
