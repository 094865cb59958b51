/** Tests of storms. */
@NullMarked
package dev.perch.campaign.storm;

import org.jspecify.annotations.NullMarked;
