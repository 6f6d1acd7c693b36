package marquee.rival;

import static marquee.rival.ProfileRecord.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * The most that we could make Lucene do: bit sets cached by value and intersected in blocks; of what is left, a bound
 * of the score from the impacts of wishes; documents looked at best bound first, exactly and on a compact record,
 * until the last answer beats the next bound.
 */
final class StrongSearch {
  private static final int BLOCK = 64; // words
  /** Bounds, sixteen to a bucket; none is above twice the full score. */
  private static final int STEP = 4, BUCKETS = (20_000 >> STEP) + 1;
  /** Of each document: what features add at most, what genres and themes add at most, and its bar. */
  private static final int OTHERS = 0, GENRE_CAP = 1, THEME_CAP = 2, STAGE = 3, AUDIENCE = 4, BAR = 5, KEPT = 8;

  private final int words;
  private final String[] ids;
  private final byte[] records;
  private final int[] starts;
  private final short[] kept;
  private final Map<String, Map<String, long[]>> planes = new HashMap<>();
  private final Map<String, WishImpacts> genres, themes;
  private final AmountPlanes budgets, asks;

  // used again by every query
  private final int[] candidates, bounds, order, genreSum, themeSum, places = new int[BUCKETS + 1];
  private final long[] fitting;

  StrongSearch(LeafReader reader) throws IOException {
    int docs = reader.maxDoc();
    words = Plane.words(reader);
    ids = new String[docs];
    starts = new int[docs + 1];
    records = load(reader, ids, starts);
    kept = keptOf();
    List<String> fields = new ArrayList<>(IndexBuilder.GATES);
    fields.addAll(IndexBuilder.RIGHTS);
    fields.add("active");
    for (String field : fields) planes.put(field, Plane.of(reader, field));
    genres = WishImpacts.of(reader, "genres");
    themes = WishImpacts.of(reader, "themes");
    budgets = new AmountPlanes(records, starts, words, BUDGET_MIN, BUDGET_UNKNOWN);
    asks = new AmountPlanes(records, starts, words, ASK_MIN, ASK_UNKNOWN);
    candidates = new int[docs];
    bounds = new int[docs];
    order = new int[docs];
    genreSum = new int[docs];
    themeSum = new int[docs];
    fitting = new long[words];
  }

  private static byte[] load(LeafReader reader, String[] ids, int[] starts) throws IOException {
    BinaryDocValues id = reader.getBinaryDocValues("id"), record = reader.getBinaryDocValues("record");
    byte[] all = new byte[1 << 20];
    int end = 0;
    for (int doc = 0; doc < ids.length; doc++) {
      id.advanceExact(doc);
      record.advanceExact(doc);
      ids[doc] = id.binaryValue().utf8ToString();
      BytesRef bytes = record.binaryValue();
      if (end + bytes.length > all.length) all = Arrays.copyOf(all, 2 * all.length);
      System.arraycopy(bytes.bytes, bytes.offset, all, end, bytes.length);
      starts[doc] = end;
      end += bytes.length;
    }
    starts[ids.length] = end;
    return Arrays.copyOf(all, end);
  }

  private short[] keptOf() {
    short[] of = new short[KEPT * ids.length];
    for (int doc = 0; doc < ids.length; doc++) {
      byte[] record = Arrays.copyOfRange(records, starts[doc], starts[doc + 1]);
      int others = Impacts.share(record, 0) + Impacts.share(record, 3) + Impacts.share(record, 4);
      int[] shares = new int[7];
      int all = 0;
      for (int feature = 0; feature < 7; feature++) all += shares[feature] = Impacts.share(record, feature);
      of[KEPT * doc + OTHERS] = (short) (all == 0 ? 5_000 : others); // nothing asked: 50
      of[KEPT * doc + GENRE_CAP] = (short) shares[1];
      of[KEPT * doc + THEME_CAP] = (short) shares[2];
      of[KEPT * doc + STAGE] = (short) shares[5];
      of[KEPT * doc + AUDIENCE] = (short) shares[6];
      of[KEPT * doc + BAR] = (short) (10 * (short) SHORT.get(record, MIN_TENTHS) - 5);
    }
    return of;
  }

  List<Answer> search(AskedListing listing, int limit) {
    intersect(listing);
    int count = bound(listing);
    long[] best = visit(listing, limit, count);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      int doc = Integer.MAX_VALUE - (int) (best[i] & 0x7fffffffL);
      answers.add(new Answer(ids[doc], (int) (best[i] >> 31)));
    }
    return answers;
  }

  /** Documents that pass the gates on closed vocabularies, and on amounts but for the ends of ranges. */
  private void intersect(AskedListing listing) {
    JsonNode json = listing.json;
    List<long[]> single = new ArrayList<>();
    List<long[][]> multiple = new ArrayList<>();
    single.add(plane("active", "yes"));
    single.add(budgets.of(listing.budget));
    single.add(asks.of(listing.ask));
    multiple.add(anyOf("kinds", List.of(json.path("kind").asText())));
    multiple.add(anyOf("dealTypes", Market.strings(json.path("seeking"))));
    multiple.add(anyOf("stages", List.of(json.path("stage").asText())));
    multiple.add(anyOf("media", listing.offered("media")));
    multiple.add(anyOf("originLanguages", List.of(json.path("originalLanguage").asText())));
    multiple.add(anyOf("audiences", Market.strings(json.path("audience"))));
    multiple.add(anyOf("techniques", json.has("technique") ? List.of(json.path("technique").asText()) : List.of()));
    multiple.add(anyOf("modes", json.has("mode") ? List.of(json.path("mode").asText()) : List.of()));
    if (!listing.inAllLanguages) multiple.add(anyOf("languages", listing.offered("languages")));
    multiple.add(anyOf("territories", listing.offered("territories")));
    for (int from = 0; from < words; from += BLOCK) {
      intersectBlock(from, Math.min(words, from + BLOCK), single, multiple);
    }
  }

  private void intersectBlock(int from, int to, List<long[]> single, List<long[][]> multiple) {
    System.arraycopy(single.get(0), from, fitting, from, to - from);
    for (int i = 1; i < single.size(); i++) and(fitting, single.get(i), from, to);
    for (long[][] planes : multiple) {
      if (planes.length == 2) andEither(fitting, planes[0], planes[1], from, to);
      else if (!andAny(fitting, planes, from, to)) return;
    }
  }

  private static void and(long[] into, long[] plane, int from, int to) {
    for (int w = from; w < to; w++) into[w] &= plane[w];
  }

  private static void andEither(long[] into, long[] one, long[] other, int from, int to) {
    for (int w = from; w < to; w++) into[w] &= one[w] | other[w];
  }

  /** Whether anything is left. A word needs no more planes once all that is left in it has been found. */
  private static boolean andAny(long[] into, long[][] planes, int from, int to) {
    long left = 0;
    for (int w = from; w < to; w++) {
      long wanted = into[w], found = 0;
      for (int i = 0; i < planes.length && (wanted & ~found) != 0; i++) found |= planes[i][w];
      into[w] = wanted & found;
      left |= into[w];
    }
    return left != 0;
  }

  private long[][] anyOf(String field, List<String> values) {
    long[][] found = new long[values.size() + 1][];
    found[0] = plane(field, IndexBuilder.ANY);
    for (int i = 0; i < values.size(); i++) found[i + 1] = plane(field, values.get(i));
    return found;
  }

  private long[] plane(String field, String value) {
    return planes.get(field).computeIfAbsent(value, none -> new long[words]);
  }

  /** Fills `order` with the candidates by bound, the best first. */
  private int bound(AskedListing listing) {
    List<short[]> denseGenres = new ArrayList<>(), denseThemes = new ArrayList<>();
    add(listing.json.path("genres"), genres, genreSum, denseGenres);
    add(listing.json.path("themes"), themes, themeSum, denseThemes);
    short[][] manyGenres = denseGenres.toArray(short[][]::new), manyThemes = denseThemes.toArray(short[][]::new);
    int count = 0;
    Arrays.fill(places, 0);
    for (int w = 0; w < words; w++) {
      for (long left = fitting[w]; left != 0; left &= left - 1) {
        int doc = (w << 6) + Long.numberOfTrailingZeros(left);
        int genre = genreSum[doc], theme = themeSum[doc];
        genreSum[doc] = themeSum[doc] = 0;
        for (short[] impacts : manyGenres) genre += impacts[doc];
        for (short[] impacts : manyThemes) theme += impacts[doc];
        int at = KEPT * doc;
        int bound = kept[at + OTHERS] + Math.min(kept[at + GENRE_CAP], genre) + Math.min(kept[at + THEME_CAP], theme)
            + kept[at + STAGE] + kept[at + AUDIENCE];
        if (bound < kept[at + BAR]) continue;
        candidates[count] = doc;
        bounds[count++] = bound;
        places[BUCKETS - 1 - (bound >> STEP)]++;
      }
    }
    sort(count);
    return count;
  }

  private void add(JsonNode values, Map<String, WishImpacts> impacts, int[] sums, List<short[]> dense) {
    for (String value : Market.strings(values)) {
      WishImpacts of = impacts.get(value);
      if (of == null) continue;
      if (of.ofAll != null) dense.add(of.ofAll);
      else scatter(of, sums);
    }
  }

  private void scatter(WishImpacts impacts, int[] sums) {
    int[] docs = impacts.docs;
    for (int i = 0; i < docs.length; i++) {
      int doc = docs[i];
      if ((fitting[doc >> 6] >>> doc & 1) != 0) sums[doc] += impacts.ofDocs[i];
    }
  }

  /** By counting: the order within a bucket stays that of documents. */
  private void sort(int count) {
    int sum = 0;
    for (int bucket = 0; bucket <= BUCKETS; bucket++) {
      int here = places[bucket];
      places[bucket] = sum;
      sum += here;
    }
    for (int i = 0; i < count; i++) order[places[BUCKETS - 1 - (bounds[i] >> STEP)]++] = i;
  }

  private long[] visit(AskedListing listing, int limit, int count) {
    long[] best = new long[limit]; // descending: score, then the lower document
    int size = 0;
    for (int i = 0; i < count; i++) {
      int candidate = order[i], doc = candidates[candidate];
      int least = size < limit ? 0 : (int) (best[limit - 1] >> 31);
      if (((bounds[candidate] | (1 << STEP) - 1) + 5) / 10 < least) break;
      int tenths = ExactScore.tenths(records, starts[doc], listing, least);
      if (tenths == ExactScore.NO_FIT) continue;
      long key = (long) tenths << 31 | Integer.MAX_VALUE - doc;
      if (size == limit && key < best[limit - 1]) continue;
      int place = size < limit ? size++ : limit - 1;
      while (place > 0 && best[place - 1] < key) best[place] = best[--place];
      best[place] = key;
    }
    return Arrays.copyOf(best, size);
  }
}
