/** Tests what the Dockerfile makes of Perch. */
@NullMarked
package dev.perch.image;

import org.jspecify.annotations.NullMarked;
