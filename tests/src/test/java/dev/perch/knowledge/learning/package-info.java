@NullMarked
package dev.perch.knowledge.learning;

import org.jspecify.annotations.NullMarked;
