package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What the manual leads to: a filter for each gate, and the score from doc values. */
final class TextbookSearch {
  private final IndexSearcher searcher;

  TextbookSearch(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
  }

  List<Answer> search(AskedListing listing, int limit) throws IOException {
    Query scored = new FunctionScoreQuery(filters(listing), new ExactScores(listing));
    List<Answer> answers = new ArrayList<>();
    BinaryDocValues ids = searcher.getIndexReader().leaves().get(0).reader().getBinaryDocValues("id");
    ScoreDoc[] found = searcher.search(scored, limit).scoreDocs;
    String[] idOf = new String[found.length];
    for (int i : IntStream.range(0, found.length).boxed().sorted((a, b) -> found[a].doc - found[b].doc).toList()) {
      ids.advanceExact(found[i].doc);
      idOf[i] = ids.binaryValue().utf8ToString();
    }
    for (int i = 0; i < found.length && found[i].score > 0; i++) {
      answers.add(new Answer(idOf[i], (int) found[i].score - 1));
    }
    return answers;
  }

  private static Query filters(AskedListing listing) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    JsonNode json = listing.json;
    query.add(new TermQuery(new Term("active", "yes")), Occur.FILTER);
    query.add(oneOf("kinds", List.of(json.path("kind").asText())), Occur.FILTER);
    query.add(oneOf("techniques", optional(json.path("technique"))), Occur.FILTER);
    query.add(oneOf("modes", optional(json.path("mode"))), Occur.FILTER);
    query.add(oneOf("stages", List.of(json.path("stage").asText())), Occur.FILTER);
    query.add(oneOf("originLanguages", List.of(json.path("originalLanguage").asText())), Occur.FILTER);
    query.add(oneOf("audiences", Market.strings(json.path("audience"))), Occur.FILTER);
    query.add(oneOf("dealTypes", Market.strings(json.path("seeking"))), Occur.FILTER);
    query.add(oneOf("territories", listing.offered("territories")), Occur.FILTER);
    query.add(oneOf("media", listing.offered("media")), Occur.FILTER);
    if (!listing.inAllLanguages) query.add(oneOf("languages", listing.offered("languages")), Occur.FILTER);
    amount(query, "budget", listing.budget);
    amount(query, "ask", listing.ask);
    query.add(new TermQuery(new Term("company", json.path("companyId").asText())), Occur.MUST_NOT);
    without(query, "company", Market.strings(json.path("excludedCompanies")));
    without(query, "no-companies", List.of(json.path("companyId").asText()));
    without(query, "no-genres", Market.strings(json.path("genres")));
    without(query, "no-themes", Market.strings(json.path("themes")));
    without(query, "no-origin", Market.strings(json.path("origin")));
    for (int use = 0; use < listing.ai; use++) without(query, "maxAiUse", List.of(Integer.toString(use)));
    return query.build();
  }

  private static List<String> optional(JsonNode value) {
    return value.isMissingNode() ? List.of() : List.of(value.asText());
  }

  private static Query oneOf(String field, List<String> values) {
    List<BytesRef> terms = new ArrayList<>(values.stream().map(BytesRef::new).toList());
    terms.add(new BytesRef(IndexBuilder.ANY));
    return new TermInSetQuery(field, terms);
  }

  private static void amount(BooleanQuery.Builder query, String name, long amount) {
    if (amount < 0) {
      query.add(new TermQuery(new Term(name + "Unknown", "yes")), Occur.FILTER);
      return;
    }
    query.add(LongPoint.newRangeQuery(name + "Min", 0, amount), Occur.FILTER);
    query.add(LongPoint.newRangeQuery(name + "Max", amount, Long.MAX_VALUE), Occur.FILTER);
  }

  private static void without(BooleanQuery.Builder query, String field, List<String> values) {
    if (values.isEmpty()) return;
    query.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.MUST_NOT);
  }

  /** One more than the score in tenths, or 0 where rights or the profile's bar are missed. */
  private static final class ExactScores extends DoubleValuesSource {
    private final AskedListing listing;

    ExactScores(AskedListing listing) {
      this.listing = listing;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
      BinaryDocValues records = context.reader().getBinaryDocValues("record");
      return new DoubleValues() {
        @Override
        public double doubleValue() throws IOException {
          BytesRef record = records.binaryValue();
          return 1 + ExactScore.tenths(record.bytes, record.offset, listing, 0);
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
          return records.advanceExact(doc);
        }
      };
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(listing);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ExactScores scores && scores.listing == listing;
    }

    @Override
    public String toString() {
      return "exact";
    }
  }
}
