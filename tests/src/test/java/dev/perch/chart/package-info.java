@NullMarked
package dev.perch.chart;

import org.jspecify.annotations.NullMarked;
