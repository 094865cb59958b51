/**
 * Finds entries by BM25, with Lucene.
 *
 * <p>One document an entry, and a plain analysis: words as Unicode splits them, possessives off,
 * lower case, a few stopwords out, Porter's stems. A question becomes a sum of its words' scores,
 * title and wordings in full and answer by half. That is all on purpose: synonyms, shingles,
 * n-grams, BM25F, boosted titles and rank fusion were each tried on public sets of customer
 * questions, and each did worse.
 *
 * <p>Queries are built word by word and never by a query parser: what customers write is no query
 * language, and some of them know Lucene's.
 *
 * <p>The only room that knows Lucene; outside it only {@link dev.perch.knowledge.Answers} is seen.
 */
@NullMarked
package dev.perch.knowledge.lucene;

import org.jspecify.annotations.NullMarked;
