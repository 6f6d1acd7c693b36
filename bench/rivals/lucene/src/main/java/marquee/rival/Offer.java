package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The lines of an offer, each a bit, and the free days that any of them make together. */
final class Offer {
  private static final int MOST_LINES = 16;
  private final JsonNode avails;
  private final int[] from, until;

  Offer(JsonNode avails, int firstDay) {
    if (avails.size() > MOST_LINES) throw new IllegalArgumentException("This rival takes 16 lines at most.");
    this.avails = avails;
    from = new int[avails.size()];
    until = new int[avails.size()];
    for (int i = 0; i < avails.size(); i++) {
      from[i] = Math.max(firstDay, Market.day(avails.get(i).path("from").asText()));
      JsonNode end = avails.get(i).path("until");
      until[i] = end.isMissingNode() ? Integer.MAX_VALUE : Market.day(end.asText());
    }
  }

  private boolean free(int line) {
    return until[line] > from[line];
  }

  long exclusive() {
    long lines = 0;
    for (int i = 0; i < from.length; i++) if (avails.get(i).path("exclusive").asBoolean()) lines |= 1L << i;
    return lines;
  }

  long inAllLanguages() {
    long lines = 0;
    for (int i = 0; i < from.length; i++) if (free(i) && !avails.get(i).has("languages")) lines |= 1L << i;
    return lines;
  }

  long[] linesBy(String side, Vocabulary vocabulary, long everywhere) {
    long[] lines = new long[vocabulary.size()];
    Arrays.fill(lines, everywhere);
    for (int i = 0; i < from.length; i++) {
      if (!free(i)) continue;
      for (JsonNode value : avails.get(i).path(side)) {
        int number = vocabulary.find(value.asText());
        if (number >= 0) lines[number] |= 1L << i;
      }
    }
    return lines;
  }

  /** The different sets of lines that a side's values have. */
  long[] anyOf(String side, long everywhere) {
    Vocabulary values = new Vocabulary();
    for (JsonNode avail : avails) for (JsonNode value : avail.path(side)) values.add(value.asText());
    long[] found = Arrays.copyOf(linesBy(side, values, everywhere), values.size() + 1);
    found[values.size()] = everywhere;
    return Arrays.stream(found).distinct().filter(lines -> lines != 0).toArray();
  }

  int[][] runs() {
    int[][] runs = new int[1 << from.length][];
    for (int lines = 0; lines < runs.length; lines++) runs[lines] = joined(lines);
    return runs;
  }

  private int[] joined(int lines) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < from.length; i++) if ((lines >> i & 1) != 0 && free(i)) chosen.add(i);
    chosen.sort(Comparator.comparingInt(i -> from[i]));
    int[] joined = new int[2 * chosen.size()];
    int count = 0;
    for (int line : chosen) {
      if (count > 0 && from[line] <= joined[count - 1]) joined[count - 1] = Math.max(joined[count - 1], until[line]);
      else {
        joined[count++] = from[line];
        joined[count++] = until[line];
      }
    }
    return Arrays.copyOf(joined, count);
  }
}
