@NullMarked
package dev.perch.campaign.crisis;

import org.jspecify.annotations.NullMarked;
