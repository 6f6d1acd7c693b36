package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all profiles share: the numbers of their values, and the edition's rules. */
final class Market {
  static final List<String> STAGES =
      List.of("concept", "development", "financing", "production", "completed", "released");
  static final List<String> AI_USES = List.of("none", "assisted", "generated");
  static final List<String> FEATURES =
      List.of("rights", "genres", "themes", "comparables", "budget", "stage", "audience");
  static final int[] DEFAULT_WEIGHTS = {30, 20, 20, 20, 10, 5, 5};

  final Vocabulary companies = new Vocabulary();
  final Vocabulary territories = new Vocabulary();
  final Vocabulary media = new Vocabulary();
  final Vocabulary languages = new Vocabulary();
  final Vocabulary audiences = new Vocabulary();
  final Vocabulary genres = new Vocabulary();
  final Vocabulary themes = new Vocabulary();
  final Vocabulary titles = new Vocabulary();
  final Vocabulary countries = new Vocabulary();
  final JsonNode rules;

  Market(JsonNode rules) {
    this.rules = rules;
  }

  int rarity(String trait, String value) {
    return rules.path("rarity").path(trait).path(value).asInt(1);
  }

  int editionWeight(int feature) {
    return rules.path("weights").path(FEATURES.get(feature)).asInt(DEFAULT_WEIGHTS[feature]);
  }

  static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }

  /** Each once, in order; none where the list is absent. */
  static List<String> strings(JsonNode list) {
    Set<String> found = new LinkedHashSet<>();
    for (JsonNode one : list) found.add(one.asText());
    return new ArrayList<>(found);
  }
}
