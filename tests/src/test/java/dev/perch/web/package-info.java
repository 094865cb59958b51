/** Tests of health and metrics. */
@NullMarked
package dev.perch.web;

import org.jspecify.annotations.NullMarked;
