package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A listing made ready to be asked about: its free days by territory, medium and language, and its likeness to every
 * title. It is made before the clock starts, in favour of this rival.
 */
final class AskedListing {
  final JsonNode json;
  final int company, ai, stage, audienceMask;
  final Set<String> noCompanies;
  final boolean[] refusedCompany;
  final long budget, ask; // -1: not told
  final boolean[] genres, themes, origin;
  final int[] genreNumbers, themeNumbers;
  final int[] alike;
  final int firstDay;
  /** Whether some line is for all languages. */
  final boolean inAllLanguages;
  private final long[] territoryLines, mediumLines, languageLines; // which lines of the offer hold a value
  private final long[] anyTerritory, anyMedium, anyLanguage;
  private final long exclusiveLines;
  private final int[][] runs; // free days by the lines that make them: from, until, from, until

  AskedListing(JsonNode json, Market market, int firstDay) {
    this.json = json;
    this.firstDay = firstDay;
    company = market.companies.find(json.path("companyId").asText());
    ai = Market.AI_USES.indexOf(json.path("aiUse").asText());
    stage = Market.STAGES.indexOf(json.path("stage").asText());
    budget = json.path("budgetUsd").asLong(-1);
    ask = json.path("askUsd").asLong(-1);
    noCompanies = new HashSet<>(Market.strings(json.path("excludedCompanies")));
    refusedCompany = flags(json.path("excludedCompanies"), market.companies);
    int mask = 0;
    for (String audience : Market.strings(json.path("audience"))) mask |= bit(market.audiences.find(audience));
    audienceMask = mask;
    genres = flags(json.path("genres"), market.genres);
    themes = flags(json.path("themes"), market.themes);
    origin = flags(json.path("origin"), market.countries);
    genreNumbers = numbers(genres);
    themeNumbers = numbers(themes);
    alike = alike(json, market);
    Offer offer = new Offer(json.path("avails"), firstDay);
    exclusiveLines = offer.exclusive();
    territoryLines = offer.linesBy("territories", market.territories, 0);
    mediumLines = offer.linesBy("media", market.media, 0);
    languageLines = offer.linesBy("languages", market.languages, offer.inAllLanguages());
    anyTerritory = offer.anyOf("territories", 0);
    anyMedium = offer.anyOf("media", 0);
    anyLanguage = offer.anyOf("languages", offer.inAllLanguages());
    runs = offer.runs();
    inAllLanguages = offer.inAllLanguages() != 0;
  }

  private static int bit(int number) {
    return number < 0 ? 0 : 1 << number;
  }

  private static boolean[] flags(JsonNode values, Vocabulary vocabulary) {
    boolean[] found = new boolean[vocabulary.size()];
    for (JsonNode value : values) {
      int number = vocabulary.find(value.asText());
      if (number >= 0) found[number] = true;
    }
    return found;
  }

  private static int[] numbers(boolean[] flags) {
    int[] found = new int[flags.length];
    int count = 0;
    for (int i = 0; i < flags.length; i++) if (flags[i]) found[count++] = i;
    return Arrays.copyOf(found, count);
  }

  private static int[] alike(JsonNode listing, Market market) {
    Set<String> named = new HashSet<>(Market.strings(listing.path("comparables")));
    int[] alike = new int[market.titles.size()];
    for (int title = 0; title < alike.length; title++) {
      JsonNode known = market.rules.path("titles").path(market.titles.value(title));
      alike[title] = known.isObject() ? likeness(listing, known, market)
          : named.contains(market.titles.value(title)) ? 10_000 : 0;
    }
    return alike;
  }

  private static int likeness(JsonNode listing, JsonNode title, Market market) {
    long both = 0, either = 0;
    for (String trait : List.of("genres", "themes", "people", "origin")) {
      Set<String> ours = new HashSet<>(Market.strings(listing.path(trait)));
      Set<String> theirs = new HashSet<>(Market.strings(title.path(trait)));
      for (String value : theirs) {
        int rarity = market.rarity(trait, value);
        either += rarity;
        if (ours.contains(value)) both += rarity;
      }
      for (String value : ours) if (!theirs.contains(value)) either += market.rarity(trait, value);
    }
    return either == 0 ? 0 : (int) (10_000 * both / either);
  }

  /** The most free days of a cell; a number of -1 stands for any. */
  int days(int territory, int medium, byte[] record, int languages, int count, int from, int until, int flags) {
    long[] places = territory < 0 ? anyTerritory : null, uses = medium < 0 ? anyMedium : null;
    long allowed = (flags & ProfileRecord.EXCLUSIVE) != 0 ? exclusiveLines : -1L;
    boolean window = (flags & ProfileRecord.WINDOW) != 0;
    int most = 0;
    for (int p = 0; p < (places == null ? 1 : places.length); p++) {
      long there = allowed & (places == null ? territoryLines[territory] : places[p]);
      if (there == 0) continue;
      for (int u = 0; u < (uses == null ? 1 : uses.length); u++) {
        long lines = there & (uses == null ? mediumLines[medium] : uses[u]);
        if (lines == 0) continue;
        if (count == 0) {
          for (long language : anyLanguage) most = Math.max(most, longest(lines & language, window, from, until));
        }
        for (int l = 0; l < count; l++) {
          long heard = lines & languageLines[(int) ProfileRecord.INT.get(record, languages + 4 * l)];
          most = Math.max(most, longest(heard, window, from, until));
        }
      }
    }
    return most;
  }

  private int longest(long lines, boolean window, int from, int until) {
    int[] free = runs[(int) lines];
    if (!window) return free.length > 0 ? 1 : 0;
    int most = 0;
    for (int i = 0; i < free.length; i += 2) {
      most = Math.max(most, Math.min(free[i + 1], until) - Math.max(free[i], from));
    }
    return most;
  }

  /** What the offer names on a side, each once. */
  List<String> offered(String side) {
    List<String> found = new ArrayList<>();
    for (JsonNode avail : json.path("avails")) found.addAll(Market.strings(avail.path(side)));
    return found.stream().distinct().toList();
  }
}
