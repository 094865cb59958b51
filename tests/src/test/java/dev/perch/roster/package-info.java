@NullMarked
package dev.perch.roster;

import org.jspecify.annotations.NullMarked;
