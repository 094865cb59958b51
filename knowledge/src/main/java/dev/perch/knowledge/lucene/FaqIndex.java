package dev.perch.knowledge.lucene;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The bank's entries in an index in memory. Changes are applied one at a time; searches run on any
 * number of threads meanwhile, each on the bank as it was before or after a change and never in
 * between.
 */
final class FaqIndex implements AutoCloseable {

  /** What is done with a searcher that is lent for the time of the call. */
  interface Search<T> {
    T on(Searcher searcher) throws IOException;
  }

  /** A searcher, and the entries whose documents it searches. */
  static final class Searcher extends IndexSearcher {
    private final Map<String, Entry> entries;
    private final Vocabulary vocabulary;
    private final WrittenWords writtenWords;

    /** By document, so that a search reads nothing stored; null for one that was deleted. */
    private final @Nullable Entry[] byDocument;

    Searcher(IndexReader reader, Map<String, Entry> entries) throws IOException {
      super(reader);
      this.entries = entries;
      this.vocabulary = new Vocabulary(reader);
      this.writtenWords = new WrittenWords(reader);
      this.byDocument = new Entry[reader.maxDoc()];
      for (int document = 0; document < byDocument.length; document++) {
        byDocument[document] = entries.get(storedFields().document(document).get(Entry.ID));
      }
      // No two tweets ask the same: what is kept for the next is never used, and costs.
      setQueryCache(null);
    }

    Entry entry(int document) {
      return Objects.requireNonNull(byDocument[document], "a document without its entry");
    }

    Collection<Entry> entries() {
      return entries.values();
    }

    Vocabulary vocabulary() {
      return vocabulary;
    }

    WrittenWords writtenWords() {
      return writtenWords;
    }

    int size() {
      return entries.size();
    }
  }

  private final Function<Faq, Entry> make;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Map<String, Entry> entries = Map.of();

  /**
   * An empty one.
   *
   * @param make turns an entry of the bank into one of the index
   */
  FaqIndex(Stems stems, Function<Faq, Entry> make) {
    this.make = make;
    try {
      // Merging in the background would need a thread, and would move scores at odd moments.
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(stems).setMergeScheduler(new SerialMergeScheduler()));
      searchers =
          new SearcherManager(
              writer,
              new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before)
                    throws IOException {
                  return new Searcher(reader, entries);
                }
              });
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** When the call returns, searches see the change. */
  synchronized void apply(BankChange change) {
    try {
      switch (change) {
        case BankChange.Everything everything -> {
          writer.deleteAll();
          entries = Map.of();
          put(everything.faqs(), new HashMap<>());
        }
        case BankChange.Changed changed -> {
          Map<String, Entry> next = new HashMap<>(entries);
          for (FaqId id : changed.gone()) {
            next.remove(id.slug());
            writer.deleteDocuments(new Term(Entry.ID, id.slug()));
          }
          put(changed.put(), next);
        }
      }
      // Deleted documents still count in BM25's statistics until they are merged away. A bank is
      // small, so they go at once: suggestions depend on the bank alone, not on its past.
      writer.forceMerge(1);
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Makes those entries anew of which more is known by now. */
  synchronized void remake(Predicate<Entry> which) {
    List<Faq> again = entries.values().stream().filter(which).map(Entry::faq).toList();
    if (!again.isEmpty()) {
      apply(new BankChange.Changed(again, Set.of()));
    }
  }

  /** The entries as they are now. */
  Collection<Entry> entries() {
    return entries.values();
  }

  private void put(Iterable<Faq> faqs, Map<String, Entry> next) throws IOException {
    for (Faq faq : faqs) {
      Entry entry = make.apply(faq);
      next.put(faq.id().slug(), entry);
      writer.updateDocument(new Term(Entry.ID, faq.id().slug()), entry.document());
    }
    entries = Map.copyOf(next);
  }

  <T> T search(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.on((Searcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("an index in memory does no I/O that could fail", e);
  }
}
