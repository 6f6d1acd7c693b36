package marquee.rival;

import static marquee.rival.ProfileRecord.LONG;
import static marquee.rival.ProfileRecord.SHORT;

/** For each range of amounts, the documents whose bounds reach into it; and those that pass where none is told. */
final class AmountPlanes {
  /** Four to a doubling. */
  private static final int RANGES = 4 * 41;
  private final long[][] planes = new long[RANGES][];
  private final long[] unknown;

  AmountPlanes(byte[] records, int[] starts, int words, int at, int unknownFlag) {
    unknown = new long[words];
    for (int range = 0; range < RANGES; range++) planes[range] = new long[words];
    for (int doc = 0; doc + 1 < starts.length; doc++) {
      int o = starts[doc];
      if (((short) SHORT.get(records, o + ProfileRecord.FLAGS) & unknownFlag) != 0) unknown[doc >> 6] |= 1L << doc;
      int last = range((long) LONG.get(records, o + at + 8));
      for (int range = range((long) LONG.get(records, o + at)); range <= last; range++) {
        planes[range][doc >> 6] |= 1L << doc;
      }
    }
  }

  long[] of(long amount) {
    return amount < 0 ? unknown : planes[range(amount)];
  }

  private static int range(long amount) {
    if (amount < 8) return 0;
    int log = 63 - Long.numberOfLeadingZeros(amount);
    return (int) Math.min(RANGES - 1, 4L * (log - 2) + (amount >> log - 2 & 3));
  }
}
