package dev.perch.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a large bank by the nearness of their wordings: a graph (HNSW) that finds nearly
 * all of the nearest without looking at each. It is of the bank as the last round of learning had
 * it; entries that changed since are looked at one by one.
 *
 * <p>It is in memory and is never closed: who reads it may still do so when the next is there.
 */
final class Neighbours {

  /** Up to so many wordings, to look at each takes 2 ms at most, and misses none. */
  static final int EXACT_UP_TO = 20_000;

  /** Wordings that are asked for: some entries have many of the nearest. */
  private static final int NEAREST = 200;

  private static final String MEANING = "meaning";
  private static final String ENTRY = "entry";

  private final List<Entry> entries;
  private final Set<Entry> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IndexSearcher searcher;

  private Neighbours(List<Entry> entries) throws IOException {
    this.entries = entries;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).centroid() != null) {
          known.add(entries.get(i));
          for (Entry.Wording wording : entries.get(i).asked()) {
            writer.addDocument(document(i, wording));
          }
        }
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** Those of {@code entries}, or null where they have no more wordings than {@code exactUpTo}. */
  static @Nullable Neighbours of(Collection<Entry> entries, int exactUpTo) {
    int wordings = entries.stream().mapToInt(entry -> entry.asked().size()).sum();
    if (wordings <= exactUpTo) {
      return null;
    }
    try {
      return new Neighbours(new ArrayList<>(entries));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no I/O that could fail", e);
    }
  }

  private static Document document(int entry, Entry.Wording wording) {
    Document document = new Document();
    if (wording.vector() != null) {
      document.add(
          new KnnFloatVectorField(
              MEANING, wording.vector().numbers(), VectorSimilarityFunction.DOT_PRODUCT));
    }
    document.add(new NumericDocValuesField(ENTRY, entry));
    return document;
  }

  /** Whether it was there, as it is now, when the graph was made. */
  boolean knows(Entry entry) {
    return known.contains(entry);
  }

  /** The entries of the nearest wordings. */
  Set<Entry> near(Vector meaning) throws IOException {
    Set<Entry> near = Collections.newSetFromMap(new IdentityHashMap<>());
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(MEANING, meaning.numbers(), NEAREST);
    for (ScoreDoc hit : searcher.search(query, NEAREST).scoreDocs) {
      NumericDocValues entry = MultiDocValues.getNumericValues(searcher.getIndexReader(), ENTRY);
      if (entry != null && entry.advanceExact(hit.doc)) {
        near.add(entries.get((int) entry.longValue()));
      }
    }
    return near;
  }
}
