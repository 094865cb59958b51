/** Tests of gatekeeping, and its port in memory: public, since Redis passes the same contract. */
@NullMarked
package dev.perch.knowledge.gatekeeping;

import org.jspecify.annotations.NullMarked;
