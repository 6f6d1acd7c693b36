package marquee.rival;

import static marquee.rival.ProfileRecord.*;

/** The exact answer for one pair, from a record; closed vocabularies have been looked at before. */
final class ExactScore {
  static final int NO_FIT = -1;
  private static final int FULL = 10_000;

  /** Tenths of the score, or NO_FIT where a gate or the profile's bar is missed, or `least` cannot be reached. */
  static int tenths(byte[] r, int o, AskedListing listing, int least) {
    if (!amounts(r, o, listing) || excluded(r, o, listing)) return NO_FIT;
    int asked = r[o + ASKED];
    if (asked == 0 && ((short) SHORT.get(r, o + FLAGS) & RIGHTS) == 0) return bar(r, o, 500);
    int territories = o + LISTS;
    int media = territories + 4 * count(r, o, TERRITORIES);
    int languages = media + 4 * count(r, o, MEDIA);
    int genres = languages + 4 * count(r, o, LANGUAGES);
    int themes = genres + 8 * count(r, o, GENRES);
    int titles = themes + 8 * count(r, o, THEMES);
    long sum = 0, weights = 0;
    if ((asked & 2) != 0) {
      int w = r[o + WEIGHTS + 1];
      weights += w;
      sum += (long) w * wished(r, genres, count(r, o, GENRES), (int) INT.get(r, o + FULL_GENRES), listing.genres);
    }
    if ((asked & 4) != 0) {
      int w = r[o + WEIGHTS + 2];
      weights += w;
      sum += (long) w * wished(r, themes, count(r, o, THEMES), (int) INT.get(r, o + FULL_THEMES), listing.themes);
    }
    if ((asked & 8) != 0) {
      int w = r[o + WEIGHTS + 3];
      weights += w;
      sum += (long) w * comparables(r, titles, count(r, o, COMPARABLES), listing.alike);
    }
    if ((asked & 16) != 0) {
      weights += r[o + WEIGHTS + 4];
      sum += r[o + WEIGHTS + 4] * band((long) LONG.get(r, o + LO), (long) LONG.get(r, o + HI), listing.budget);
    }
    if ((asked & 32) != 0) {
      weights += r[o + WEIGHTS + 5];
      sum += (long) r[o + WEIGHTS + 5] * stage(r[o + STAGES], listing.stage);
    }
    if ((asked & 64) != 0) {
      weights += r[o + WEIGHTS + 6];
      sum += (r[o + AUDIENCES] & listing.audienceMask) != 0 ? (long) r[o + WEIGHTS + 6] * FULL : 0;
    }
    int rightsWeight = (asked & 1) != 0 ? r[o + WEIGHTS] : 0;
    weights += rightsWeight;
    int best = score(sum + (long) rightsWeight * FULL, weights);
    if (best < least || bar(r, o, best) == NO_FIT) return NO_FIT; // even with all rights
    int value = rights(r, o, territories, media, languages, listing);
    return value < 0 ? NO_FIT : bar(r, o, score(sum + (long) rightsWeight * value, weights));
  }

  private static int score(long sum, long weights) {
    return weights == 0 ? 500 : (int) ((sum + 5 * weights) / (10 * weights));
  }

  private static int bar(byte[] r, int o, int tenths) {
    return tenths >= (short) SHORT.get(r, o + MIN_TENTHS) ? tenths : NO_FIT;
  }

  private static int count(byte[] r, int o, int list) {
    return r[o + COUNTS + list] & 0xff;
  }

  private static boolean amounts(byte[] r, int o, AskedListing listing) {
    int flags = (short) SHORT.get(r, o + FLAGS);
    return within(r, o + BUDGET_MIN, listing.budget, (flags & BUDGET_UNKNOWN) != 0)
        && within(r, o + ASK_MIN, listing.ask, (flags & ASK_UNKNOWN) != 0);
  }

  private static boolean within(byte[] r, int at, long amount, boolean unknown) {
    return amount < 0 ? unknown : (long) LONG.get(r, at) <= amount && amount <= (long) LONG.get(r, at + 8);
  }

  private static boolean excluded(byte[] r, int o, AskedListing listing) {
    int company = (int) INT.get(r, o + COMPANY);
    if (company == listing.company || listing.refusedCompany[company] || listing.ai > r[o + MAX_AI]) return true;
    int companies = count(r, o, NO_COMPANIES), genres = count(r, o, NO_GENRES);
    int themes = count(r, o, NO_THEMES), origin = count(r, o, NO_ORIGIN);
    if (companies + genres + themes + origin == 0) return false;
    int at = o + LISTS + 4 * (count(r, o, TERRITORIES) + count(r, o, MEDIA) + count(r, o, LANGUAGES)
        + count(r, o, COMPARABLES)) + 8 * (count(r, o, GENRES) + count(r, o, THEMES));
    for (int i = 0; i < companies; i++, at += 4) if ((int) INT.get(r, at) == listing.company) return true;
    for (int i = 0; i < genres; i++, at += 4) if (listing.genres[(int) INT.get(r, at)]) return true;
    for (int i = 0; i < themes; i++, at += 4) if (listing.themes[(int) INT.get(r, at)]) return true;
    for (int i = 0; i < origin; i++, at += 4) if (listing.origin[(int) INT.get(r, at)]) return true;
    return false;
  }

  private static int wished(byte[] r, int at, int count, int full, boolean[] carried) {
    long found = 0;
    for (int i = 0; i < count; i++) {
      if (carried[(int) INT.get(r, at + 8 * i)]) found += (int) INT.get(r, at + 8 * i + 4);
    }
    return (int) Math.min(FULL, FULL * found / full);
  }

  private static int comparables(byte[] r, int at, int count, int[] alike) {
    int first = 0, second = 0, third = 0;
    for (int i = 0; i < count; i++) {
      int one = alike[(int) INT.get(r, at + 4 * i)];
      if (one <= third) continue;
      if (one > first) {
        third = second;
        second = first;
        first = one;
      } else if (one > second) {
        third = second;
        second = one;
      } else third = one;
    }
    return Math.min(FULL, 4 * ((first + second + third) / Math.min(3, count)));
  }

  private static long band(long lo, long hi, long budget) {
    if (budget < 0) return FULL / 2;
    if (budget < lo) return Math.max(0, FULL * (2 * budget - lo) / lo);
    if (budget > hi) return 2 * hi <= budget ? 0 : FULL * (2 * hi - budget) / hi;
    return FULL;
  }

  private static int stage(int preferred, int stage) {
    if ((preferred >> stage & 1) != 0) return FULL;
    return (preferred & (1 << stage << 1 | 1 << stage >> 1)) != 0 ? FULL / 2 : 0;
  }

  /** The rights value, or -1 where the gate does not hold. */
  private static int rights(byte[] r, int o, int territories, int media, int languages, AskedListing listing) {
    int flags = (short) SHORT.get(r, o + FLAGS);
    if ((flags & RIGHTS) == 0) return 0;
    int from = Math.max((int) INT.get(r, o + FROM), listing.firstDay), until = (int) INT.get(r, o + UNTIL);
    long wanted = (flags & WINDOW) != 0 ? until - from : 1;
    if (wanted <= 0) return -1;
    int places = count(r, o, TERRITORIES), uses = count(r, o, MEDIA), minDays = (int) INT.get(r, o + MIN_DAYS);
    long days = 0;
    int free = 0, cells = Math.max(1, places) * Math.max(1, uses);
    for (int p = 0; p < Math.max(1, places); p++) {
      int territory = places == 0 ? -1 : (int) INT.get(r, territories + 4 * p);
      for (int u = 0; u < Math.max(1, uses); u++) {
        int medium = uses == 0 ? -1 : (int) INT.get(r, media + 4 * u);
        int most = listing.days(territory, medium, r, languages, count(r, o, LANGUAGES), from, until, flags);
        if (most >= minDays) {
          free++;
          days += most;
        } else if ((flags & EVERY) != 0) return -1;
      }
    }
    int value = (int) (FULL * days / (cells * wanted));
    return free > 0 && value >= 100 * r[o + MIN_COVERAGE] ? value : -1;
  }

  private ExactScore() {}
}
