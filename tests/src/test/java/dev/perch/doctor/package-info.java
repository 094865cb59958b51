/** Tests of what all checks of the doctor's share. */
@NullMarked
package dev.perch.doctor;

import org.jspecify.annotations.NullMarked;
