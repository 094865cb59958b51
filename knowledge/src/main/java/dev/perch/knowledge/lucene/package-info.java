/**
 * Finds entries by their words, with Lucene's BM25, and by what they mean, with a {@link
 * dev.perch.knowledge.Meaning}.
 *
 * <p>By words: one document an entry, and a plain analysis: words as Unicode splits them,
 * possessives off, lower case, a few stopwords out, Porter's stems. A question becomes a sum of its
 * words' scores, title and wordings in full and answer by half. That is all on purpose: synonyms,
 * shingles, n-grams, BM25F, boosted titles and rank fusion were each tried on public sets of
 * customer questions, and each did worse.
 *
 * <p>Slips of the pen are mended before either, in English, by the bank's own words and, where a
 * model runs, by the words that it knows.
 *
 * <p>By meaning: the nearest wording, the middle of an entry's wordings, how crowded the bank is
 * around it, and a head that has learned to tell entries apart. {@code knowledge.score} makes one
 * figure of it all, and a calibration learned from the bank itself turns that into a probability.
 * What is learned may lag behind the bank by a round; what the bank holds is searched at once, and
 * each answer is made of one state of either.
 *
 * <p>What won, on questions held out of public training sets: how crowded it is around an entry, by
 * half a point where entries have one wording, and elsewhere nothing was lost. What made no
 * difference beyond chance, or did worse (centred cosines, the logarithm, token by token, the other
 * poolings and the prefix were tried on public test questions, too, and not on held-out ones
 * alone): the vector of the first mark, the maximum, or several of these in place of the mean; a
 * second model beside the first; comparing token by token; whitening, by the bank or within
 * entries; centred cosines; soft or several nearest wordings; titles that count twice, or are put
 * before a wording; a prefix, or the same sign at the end of every text; all numbers made one;
 * words as features of the head, its logarithm, its temperature; and weights that are learned from
 * each bank.
 *
 * <p>A question is matched to entries of its own language only: an English answer to a German
 * question would be a guess, and silence is better.
 *
 * <p>Queries are built word by word and never by a query parser: what customers write is no query
 * language, and some of them know Lucene's.
 *
 * <p>The only room that knows Lucene; outside it only {@link dev.perch.knowledge.Answers} is seen.
 */
@NullMarked
package dev.perch.knowledge.lucene;

import org.jspecify.annotations.NullMarked;
