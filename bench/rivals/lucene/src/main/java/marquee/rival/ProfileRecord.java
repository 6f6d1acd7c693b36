package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All of a profile that the exact answer needs, in one run of bytes: a fixed part, then lists. It is what the index
 * keeps as binary doc value.
 */
final class ProfileRecord {
  static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  static final int COMPANY = 0, FLAGS = 4, MIN_TENTHS = 6, WEIGHTS = 8, ASKED = 15;
  static final int BUDGET_MIN = 16, BUDGET_MAX = 24, ASK_MIN = 32, ASK_MAX = 40;
  static final int FROM = 48, UNTIL = 52, MIN_DAYS = 56, MIN_COVERAGE = 60, MAX_AI = 61, STAGES = 62, AUDIENCES = 63;
  static final int LO = 64, HI = 72, FULL_GENRES = 80, FULL_THEMES = 84, COUNTS = 88, LISTS = 100;
  /** Bits of FLAGS. */
  static final int BUDGET_UNKNOWN = 1, ASK_UNKNOWN = 2, RIGHTS = 4, EVERY = 8, EXCLUSIVE = 16, WINDOW = 32;
  /** Places of COUNTS; the lists follow each other in this order. */
  static final int TERRITORIES = 0, MEDIA = 1, LANGUAGES = 2, GENRES = 3, THEMES = 4, COMPARABLES = 5;
  static final int NO_COMPANIES = 6, NO_GENRES = 7, NO_THEMES = 8, NO_ORIGIN = 9;

  static byte[] of(JsonNode profile, Market market) {
    JsonNode gates = profile.path("gates"), wishes = profile.path("wishes"), none = profile.path("exclusions");
    JsonNode rights = gates.path("rights");
    ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    out.position(LISTS);
    numbers(out, TERRITORIES, rights.path("territories"), market.territories);
    numbers(out, MEDIA, rights.path("media"), market.media);
    numbers(out, LANGUAGES, rights.path("languages"), market.languages);
    out.putInt(FULL_GENRES, worths(out, GENRES, wishes.path("genres"), market.genres, 2, null));
    out.putInt(FULL_THEMES, worths(out, THEMES, wishes.path("themes"), market.themes, 3, market));
    numbers(out, COMPARABLES, wishes.path("comparables"), market.titles);
    numbers(out, NO_COMPANIES, none.path("companies"), market.companies);
    numbers(out, NO_GENRES, none.path("genres"), market.genres);
    numbers(out, NO_THEMES, none.path("themes"), market.themes);
    numbers(out, NO_ORIGIN, none.path("origin"), market.countries);
    out.putInt(COMPANY, market.companies.add(profile.path("companyId").asText()));
    out.putShort(MIN_TENTHS, (short) Math.round(profile.path("minScore").asDouble(30) * 10));
    int flags = amounts(out, BUDGET_MIN, gates.path("budget")) ? BUDGET_UNKNOWN : 0;
    if (amounts(out, ASK_MIN, gates.path("ask"))) flags |= ASK_UNKNOWN;
    out.putShort(FLAGS, (short) (flags | rightsOf(out, rights)));
    out.put(MAX_AI, (byte) (none.has("maxAiUse") ? Market.AI_USES.indexOf(none.path("maxAiUse").asText()) : 2));
    out.put(STAGES, (byte) stages(wishes.path("stages")));
    out.put(AUDIENCES, (byte) audiences(wishes.path("audiences"), market));
    out.putLong(LO, wishes.path("budget").path("loUsd").asLong());
    out.putLong(HI, wishes.path("budget").path("hiUsd").asLong());
    weights(out, profile, market);
    byte[] record = new byte[out.position()];
    out.get(0, record);
    return record;
  }

  private static void numbers(ByteBuffer out, int list, JsonNode values, Vocabulary vocabulary) {
    List<String> found = Market.strings(values);
    count(out, list, found.size());
    for (String value : found) out.putInt(vocabulary.add(value));
  }

  private static int worths(
      ByteBuffer out, int list, JsonNode wishes, Vocabulary vocabulary, int counted, Market rare) {
    count(out, list, wishes.size());
    List<Integer> worths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> wish : wishes.properties()) {
      int worth = wish.getValue().asInt() * (rare == null ? 1 : rare.rarity("themes", wish.getKey()));
      out.putInt(vocabulary.add(wish.getKey())).putInt(worth);
      worths.add(worth);
    }
    worths.sort(Collections.reverseOrder());
    return worths.stream().limit(counted).mapToInt(Integer::intValue).sum();
  }

  private static void count(ByteBuffer out, int list, int count) {
    if (count > 255) throw new IllegalArgumentException("This rival takes no list of more than 255.");
    out.put(COUNTS + list, (byte) count);
  }

  /** Whether an amount that is not told passes. */
  private static boolean amounts(ByteBuffer out, int at, JsonNode bounds) {
    out.putLong(at, bounds.path("minUsd").asLong(0));
    out.putLong(at + 8, bounds.path("maxUsd").asLong(Long.MAX_VALUE));
    boolean asked = bounds.has("minUsd") || bounds.has("maxUsd");
    return !asked || bounds.path("allowUnknown").asBoolean(false);
  }

  private static int rightsOf(ByteBuffer out, JsonNode rights) {
    boolean exclusive = rights.path("exclusivity").asText().equals("exclusive");
    JsonNode window = rights.path("window");
    boolean asked = exclusive || window.isObject() || !rights.path("territories").isEmpty()
        || !rights.path("media").isEmpty() || !rights.path("languages").isEmpty();
    if (window.isObject()) {
      out.putInt(FROM, Market.day(window.path("from").asText()));
      out.putInt(UNTIL, Market.day(window.path("until").asText()));
    }
    out.putInt(MIN_DAYS, window.path("minDays").asInt(1));
    out.put(MIN_COVERAGE, (byte) rights.path("minCoverage").asInt(0));
    return (asked ? RIGHTS : 0) | (exclusive ? EXCLUSIVE : 0) | (window.isObject() ? WINDOW : 0)
        | (rights.path("match").asText().equals("every") ? EVERY : 0);
  }

  private static int stages(JsonNode stages) {
    int mask = 0;
    for (JsonNode stage : stages) mask |= 1 << Market.STAGES.indexOf(stage.asText());
    return mask;
  }

  private static int audiences(JsonNode audiences, Market market) {
    int mask = 0;
    for (JsonNode audience : audiences) mask |= 1 << market.audiences.add(audience.asText());
    return mask;
  }

  private static void weights(ByteBuffer out, JsonNode profile, Market market) {
    JsonNode wishes = profile.path("wishes"), rights = profile.path("gates").path("rights");
    boolean scored = !rights.path("territories").isEmpty() || !rights.path("media").isEmpty() || rights.has("window");
    boolean[] asked = {scored, !wishes.path("genres").isEmpty(), !wishes.path("themes").isEmpty(),
        !wishes.path("comparables").isEmpty(), wishes.has("budget"), !wishes.path("stages").isEmpty(),
        !wishes.path("audiences").isEmpty()};
    int mask = 0;
    for (int feature = 0; feature < asked.length; feature++) {
      String name = Market.FEATURES.get(feature);
      int weight = profile.path("weights").path(name).asInt(market.editionWeight(feature));
      if (asked[feature]) mask |= 1 << feature;
      out.put(WEIGHTS + feature, (byte) weight);
    }
    out.put(ASKED, (byte) mask);
  }

  private ProfileRecord() {}
}
