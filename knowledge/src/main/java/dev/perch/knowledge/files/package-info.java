/**
 * The FAQ bank as a folder of files: one entry a file, in YAML, or in Markdown with YAML at its
 * head.
 *
 * <p>The file's name is the entry's id ({@code refund-time.yaml}); what stands in it is told at
 * {@link dev.perch.knowledge.files.FileFaqBank}. People edit these files by hand, so nothing is
 * guessed and nothing passes in silence: an unknown key, a blank answer, a date that is none are
 * named with file, line and remedy, that one entry is left out, and the rest works.
 *
 * <p>{@link dev.perch.knowledge.files.HandedFiles} reads and writes the files that people hand
 * over: many entries in one, as YAML, Markdown or CSV (Jackson's). They come from anywhere, so
 * nothing in them is unpacked, resolved or evaluated.
 *
 * <p>The only room that knows YAML. It reads SnakeYAML's tree of nodes, not objects bound to it:
 * each node knows its line, every value stays the text that was typed ({@code title: No} is no
 * boolean), and nothing a file says can name a class.
 */
@NullMarked
package dev.perch.knowledge.files;

import org.jspecify.annotations.NullMarked;
