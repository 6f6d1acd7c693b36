package marquee.rival;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * For a wished value, what it adds to the score of each document at most: for all documents where many wish for it,
 * else of those alone.
 */
final class WishImpacts {
  private static final int MANY = 16; // one in so many

  final short[] ofAll;
  final int[] docs;
  final short[] ofDocs;

  private WishImpacts(short[] ofAll, int[] docs, short[] ofDocs) {
    this.ofAll = ofAll;
    this.docs = docs;
    this.ofDocs = ofDocs;
  }

  static Map<String, WishImpacts> of(LeafReader reader, String field) throws IOException {
    Map<String, WishImpacts> impacts = new HashMap<>();
    if (reader.terms(field) == null) return impacts;
    TermsEnum each = reader.terms(field).iterator();
    while (each.next() != null) {
      boolean many = (long) each.docFreq() * MANY > reader.maxDoc();
      short[] values = new short[many ? reader.maxDoc() : each.docFreq()];
      int[] docs = new int[many ? 0 : each.docFreq()];
      PostingsEnum postings = each.postings(null, PostingsEnum.FREQS);
      int count = 0;
      for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        values[many ? doc : count] = (short) postings.freq();
        if (!many) docs[count++] = doc;
      }
      impacts.put(each.term().utf8ToString(), many ? new WishImpacts(values, null, null) : new WishImpacts(null, docs, values));
    }
    return impacts;
  }
}
