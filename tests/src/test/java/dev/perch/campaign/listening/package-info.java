/** Tests of listening, its stores in memory, and an X to search. */
@NullMarked
package dev.perch.campaign.listening;

import org.jspecify.annotations.NullMarked;
