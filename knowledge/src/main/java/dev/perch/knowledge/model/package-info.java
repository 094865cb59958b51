/**
 * Knows what a text means, by a small sentence model that runs on the CPU: bge-small-en-v1.5,
 * quantised to eight bits, under ONNX Runtime.
 *
 * <p>The weights and their vocabulary are resources of a jar from Maven Central, made for another
 * library. Of that jar only those two files are used: the library's own way tokenises each text
 * three times and unpacks native code into the home folder. So the tokeniser here is our own,
 * BERT's WordPiece, 150 lines that are held against known tokenisations.
 *
 * <p>One text at a time and one thread for each: the weights are quantised against the numbers of
 * the whole batch, so in a batch a text's vector would depend on its neighbours.
 *
 * <p>The only room that knows ONNX; outside it only {@link dev.perch.knowledge.Meaning} is seen.
 */
@NullMarked
package dev.perch.knowledge.model;

import org.jspecify.annotations.NullMarked;
