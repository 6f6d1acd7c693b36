package marquee.rival;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Cached bit sets: of each value of a field, the documents that have it. */
final class Plane {
  static Map<String, long[]> of(LeafReader reader, String field) throws IOException {
    Map<String, long[]> planes = new HashMap<>();
    Terms terms = reader.terms(field);
    if (terms == null) return planes;
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      long[] bits = new long[words(reader)];
      PostingsEnum docs = each.postings(null, PostingsEnum.NONE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        bits[doc >> 6] |= 1L << doc;
      }
      planes.put(each.term().utf8ToString(), bits);
    }
    return planes;
  }

  static int words(LeafReader reader) {
    return (reader.maxDoc() + 63) >> 6;
  }

  private Plane() {}
}
