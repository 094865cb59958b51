/** The sandbox's page in a real browser: what people press, and what they see of it. */
@NullMarked
package dev.perch.sandbox.page;

import org.jspecify.annotations.NullMarked;
