package marquee.rival;

import static marquee.rival.ProfileRecord.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** Profiles as documents, in the order of their ids and in one segment, so that a tie goes to the lower document. */
final class IndexBuilder {
  /** The term of a gate that asks for nothing. */
  static final String ANY = "*";
  static final List<String> GATES =
      List.of("kinds", "techniques", "modes", "dealTypes", "stages", "audiences", "originLanguages");
  static final List<String> RIGHTS = List.of("territories", "media", "languages");
  static final List<String> EXCLUSIONS = List.of("companies", "genres", "themes", "origin");
  private static final FieldType WISHES = new FieldType();

  static {
    WISHES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WISHES.setOmitNorms(true);
    WISHES.freeze();
  }

  static void build(Path profiles, MMapDirectory directory, Market market) throws IOException {
    // one segment is made once, in order: that is what queries like best
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(512);
    config.setMergePolicy(new LogDocMergePolicy());
    ObjectMapper json = new ObjectMapper();
    try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader in = Files.newBufferedReader(profiles)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        writer.addDocument(document(json.readTree(line), market));
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(JsonNode profile, Market market) {
    byte[] record = ProfileRecord.of(profile, market);
    Document document = new Document();
    document.add(new BinaryDocValuesField("id", new BytesRef(profile.path("id").asText())));
    document.add(new BinaryDocValuesField("record", new BytesRef(record)));
    term(document, "active", profile.path("active").asBoolean(true) ? "yes" : "no");
    term(document, "company", profile.path("companyId").asText());
    JsonNode gates = profile.path("gates"), none = profile.path("exclusions");
    for (String gate : GATES) terms(document, gate, gates.path(gate));
    for (String side : RIGHTS) terms(document, side, gates.path("rights").path(side));
    for (String side : EXCLUSIONS) for (String value : Market.strings(none.path(side))) term(document, "no-" + side, value);
    term(document, "maxAiUse", Integer.toString(record[MAX_AI]));
    int flags = (short) SHORT.get(record, FLAGS);
    amount(document, "budget", record, BUDGET_MIN, (flags & BUDGET_UNKNOWN) != 0);
    amount(document, "ask", record, ASK_MIN, (flags & ASK_UNKNOWN) != 0);
    document.add(new Field("genres", Impacts.ofGenres(record, market.genres), WISHES));
    document.add(new Field("themes", Impacts.ofThemes(record, market.themes), WISHES));
    return document;
  }

  private static void terms(Document document, String field, JsonNode values) {
    if (values.isEmpty()) term(document, field, ANY);
    for (String value : Market.strings(values)) term(document, field, value);
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void amount(Document document, String name, byte[] record, int at, boolean unknown) {
    document.add(new LongPoint(name + "Min", (long) LONG.get(record, at)));
    document.add(new LongPoint(name + "Max", (long) LONG.get(record, at + 8)));
    term(document, name + "Unknown", unknown ? "yes" : "no");
  }

  private IndexBuilder() {}
}
