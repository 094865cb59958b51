@NullMarked
package dev.perch.slack.view;

import org.jspecify.annotations.NullMarked;
