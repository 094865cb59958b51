/**
 * The arithmetic of suggestions, pure and without a library: what makes an entry's score, the
 * softmax head that tells entries apart by their wordings' vectors, and the calibration that turns
 * a score into a probability.
 *
 * <p>It stands in a room of its own because it knows neither entries nor texts, only numbers: rows
 * of a matrix, and which class each belongs to. Anyone in knowledge may enter; it sees only {@code
 * java.*}.
 *
 * <p>Why not a library: the head is one matrix product, there and back, and L-BFGS is forty lines;
 * the libraries that have them bring tens of megabytes. Loops run along the classes, so that the
 * JIT makes vector instructions of them.
 */
@NullMarked
package dev.perch.knowledge.score;

import org.jspecify.annotations.NullMarked;
