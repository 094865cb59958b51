@NullMarked
package dev.perch.links;

import org.jspecify.annotations.NullMarked;
