package marquee.rival;

import static marquee.rival.ProfileRecord.*;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** What each wish adds to a profile's score at most, in ten thousandths, rounded up: kept as term frequencies. */
final class Impacts extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final byte[] record;
  private final Vocabulary vocabulary;
  private final int first, count, full, share;
  private int next;

  private Impacts(byte[] record, Vocabulary vocabulary, int first, int list, int full, int feature) {
    this.record = record;
    this.vocabulary = vocabulary;
    this.first = first;
    this.count = record[COUNTS + list] & 0xff;
    this.full = full;
    this.share = share(record, feature);
  }

  static Impacts ofGenres(byte[] record, Vocabulary genres) {
    return new Impacts(record, genres, genresAt(record), GENRES, (int) INT.get(record, FULL_GENRES), 1);
  }

  static Impacts ofThemes(byte[] record, Vocabulary themes) {
    int first = genresAt(record) + 8 * (record[COUNTS + GENRES] & 0xff);
    return new Impacts(record, themes, first, THEMES, (int) INT.get(record, FULL_THEMES), 2);
  }

  private static int genresAt(byte[] r) {
    return LISTS + 4 * ((r[COUNTS + TERRITORIES] & 0xff) + (r[COUNTS + MEDIA] & 0xff) + (r[COUNTS + LANGUAGES] & 0xff));
  }

  /** What a feature makes of the score at most, in ten thousandths, rounded up; 0 where it is not asked for. */
  static int share(byte[] record, int feature) {
    int sum = 0;
    for (int i = 0; i < 7; i++) if ((record[ASKED] >> i & 1) != 0) sum += record[WEIGHTS + i];
    boolean asked = (record[ASKED] >> feature & 1) != 0;
    return sum == 0 || !asked ? 0 : (10_000 * record[WEIGHTS + feature] + sum - 1) / sum;
  }

  @Override
  public boolean incrementToken() {
    if (next == count) return false;
    clearAttributes();
    int worth = (int) INT.get(record, first + 8 * next + 4);
    term.append(vocabulary.value((int) INT.get(record, first + 8 * next)));
    frequency.setTermFrequency(Math.max(1, (int) (((long) share * worth + full - 1) / full)));
    next++;
    return true;
  }
}
