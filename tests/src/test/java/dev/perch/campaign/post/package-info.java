/** Tests of scheduled posts, and their stores in memory. */
@NullMarked
package dev.perch.campaign.post;

import org.jspecify.annotations.NullMarked;
