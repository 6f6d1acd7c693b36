package marquee.rival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;

/**
 * Arguments: a folder with profiles.ndjson, rules.json and contest.json; the first day; the limit. It prints, a line of
 * JSON each: that the index is built; each search's answers; and, once it has read a line that says they are right,
 * its times.
 */
public final class Main {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private interface Search {
    List<Answer> search(AskedListing listing, int limit) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int firstDay = Market.day(args[1]), limit = Integer.parseInt(args[2]);
    Market market = new Market(JSON.readTree(folder.resolve("rules.json").toFile()));
    long began = System.nanoTime();
    try (MMapDirectory directory = new MMapDirectory(Files.createDirectory(folder.resolve("lucene")))) {
      IndexBuilder.build(folder.resolve("profiles.ndjson"), directory, market);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        StrongSearch strong = new StrongSearch(reader.leaves().get(0).reader());
        say(Map.of("built", reader.maxDoc(), "seconds", (System.nanoTime() - began) / 1e9));
        Map<String, List<AskedListing>> rounds = rounds(folder, market, firstDay);
        TextbookSearch textbook = new TextbookSearch(reader);
        measure("lucene strong", strong::search, rounds, limit, 20, 3_000);
        measure("lucene textbook", textbook::search, rounds, limit, 2, 4_000);
      }
    }
  }

  private static Map<String, List<AskedListing>> rounds(Path folder, Market market, int firstDay) throws IOException {
    Map<String, List<AskedListing>> rounds = new LinkedHashMap<>();
    for (JsonNode round : JSON.readTree(folder.resolve("contest.json").toFile()).path("rounds")) {
      List<AskedListing> listings = new ArrayList<>();
      for (JsonNode one : round.path("listings")) listings.add(new AskedListing(one.path("listing"), market, firstDay));
      rounds.put(round.path("name").asText(), listings);
    }
    return rounds;
  }

  private static void measure(
      String name, Search search, Map<String, List<AskedListing>> rounds, int limit, int warmUp, int milliseconds)
      throws IOException {
    for (Map.Entry<String, List<AskedListing>> round : rounds.entrySet()) {
      List<Object> answers = new ArrayList<>();
      for (AskedListing listing : round.getValue()) answers.add(search.search(listing, limit));
      say(Map.of("search", name, "round", round.getKey(), "answers", answers));
      if (!"right".equals(IN.readLine())) throw new IllegalStateException("The answers are wrong.");
    }
    for (int i = 0; i < warmUp; i++) for (List<AskedListing> round : rounds.values()) pass(search, round, limit);
    for (Map.Entry<String, List<AskedListing>> round : rounds.entrySet()) {
      long until = System.nanoTime() + milliseconds * 1_000_000L;
      List<double[]> passes = new ArrayList<>();
      while (passes.size() < 5 || System.nanoTime() < until) passes.add(pass(search, round.getValue(), limit));
      say(Map.of("search", name, "round", round.getKey(), "passes", passes));
    }
  }

  /** Milliseconds a listing. */
  private static double[] pass(Search search, List<AskedListing> listings, int limit) throws IOException {
    double[] times = new double[listings.size()];
    for (int i = 0; i < times.length; i++) {
      long began = System.nanoTime();
      search.search(listings.get(i), limit);
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return times;
  }

  private static void say(Map<String, Object> line) throws IOException {
    System.out.println(JSON.writeValueAsString(line));
    System.out.flush();
  }

  private Main() {}
}
