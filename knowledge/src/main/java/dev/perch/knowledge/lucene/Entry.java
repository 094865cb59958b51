package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Faq;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * An entry as the index holds it: a document to be found by, and its stems to tell why it was.
 *
 * @param asked its title and wordings, with their stems
 * @param stems those of all of {@code asked}
 */
record Entry(Faq faq, List<Wording> asked, Set<String> stems) {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String WORDINGS = "wordings";
  static final String ANSWER = "answer";
  static final String TAGS = "tags";
  static final String REVIEW_BY = "review-by";

  /** One way to ask it. */
  record Wording(String text, Set<String> stems) {}

  static Entry of(Faq faq, Stems stems) {
    // The title comes last, so that among equals a customer's wording is shown.
    List<Wording> asked =
        Stream.concat(faq.wordings().stream(), Stream.of(faq.title()))
            .map(text -> new Wording(text, stems.of(text)))
            .toList();
    Set<String> all = new HashSet<>();
    asked.forEach(wording -> all.addAll(wording.stems()));
    return new Entry(faq, asked, Set.copyOf(all));
  }

  Document document() {
    Document document = new Document();
    document.add(new StringField(ID, faq.id().slug(), Store.YES));
    document.add(new TextField(TITLE, faq.title(), Store.NO));
    // Without wordings the title stands in for one, or a new entry would hardly ever be heard of.
    List<String> wordings = faq.wordings().isEmpty() ? List.of(faq.title()) : faq.wordings();
    wordings.forEach(text -> document.add(new TextField(WORDINGS, text, Store.NO)));
    // Variants say the same in other words: the usual one speaks for all.
    faq.answers().values().stream()
        .map(List::getFirst)
        .forEach(text -> document.add(new TextField(ANSWER, text, Store.NO)));
    faq.tags().forEach(tag -> document.add(new TextField(TAGS, tag, Store.NO)));
    document.add(new TextField(TAGS, faq.id().slug(), Store.NO));
    long last = faq.reviewBy() == null ? Long.MAX_VALUE : faq.reviewBy().toEpochDay();
    document.add(new LongPoint(REVIEW_BY, last));
    return document;
  }
}
