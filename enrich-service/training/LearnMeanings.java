import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.harbourwire.enrich.meaning.WordFinder;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Learns what words mean for the topics, from headlines and articles that we wrote (`texts-*.txt`
/// and the cases that judge nothing): a logistic regression over the sum of the vectors of a text's
/// words, divided by the root of how much they count, multiplied out word by word into
/// `meanings.bin`. See docs/adr/0004-meanings-of-words.md for the commands.
final class LearnMeanings {
  private static final double PENALTY = 0.2;
  private static final int STEPS = 300;
  private static final List<String> LANGUAGES = List.of("en", "zh");

  /// The models whose vectors each language's words have.
  private static final Map<String, List<String>> MODELS =
      Map.of("en", List.of("bge-en", "minilm-en"), "zh", List.of("bge-zh"));

  /// What every text that has a topic is also about: it tells news of the field from daily life.
  private static final String ANY = "any";

  private static final Map<String, String> PARENTS =
      Map.of("generative-ai", "ai", "virtual-assets", "web3", "stablecoins-tokenisation", "web3");

  private final List<String> words = new ArrayList<>();
  private final List<Float> loudness = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private WordFinder finder;
  private int width;
  private final List<float[]> sums = new ArrayList<>();
  private final List<SortedSet<String>> labels = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    Path texts = Path.of(args[0]);
    Path vectors = Path.of(args[1]);
    LearnMeanings learner = new LearnMeanings();
    for (String language : LANGUAGES) {
      learner.addWords(
          texts.resolve("words-" + language + ".txt"),
          MODELS.get(language).stream().map(model -> vectors.resolve(model + ".bin")).toList());
    }
    for (String language : LANGUAGES) {
      learner.addTexts(texts.resolve("texts-" + language + ".txt"));
    }
    for (String file : List.of("guard", "develop", "fresh")) {
      learner.addCases(Path.of(args[2]).resolve(file + ".jsonl"));
    }
    learner.learn(Path.of(args[3]));
  }

  /// The words of a list, each with its vectors by all models side by side.
  private void addWords(Path list, List<Path> files) throws IOException {
    int first = words.size();
    for (String line : Files.readAllLines(list)) {
      String[] column = line.split("\t", -1);
      words.add(column[0]);
      loudness.add(Float.parseFloat(column[1]));
      offsets.add(width);
    }
    float[][] joined = new float[words.size() - first][0];
    for (Path file : files) {
      float[][] read = read(file, joined.length);
      center(read, loudness.subList(first, words.size()));
      for (int i = 0; i < joined.length; i++) {
        joined[i] = join(joined[i], read[i]);
      }
    }
    vectors.addAll(Arrays.asList(joined));
    width += joined[0].length;
  }

  private static float[][] read(Path file, int count) throws IOException {
    float[][] read = new float[count][(int) (Files.size(file) / Float.BYTES / count)];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (float[] vector : read) {
        for (int j = 0; j < vector.length; j++) {
          vector[j] = in.readFloat();
        }
      }
    }
    return read;
  }

  /// Takes off what all words have in common and makes the vectors of length one on average, so
  /// that no model outweighs another.
  private static void center(float[][] read, List<Float> loudness) {
    double[] mean = new double[read[0].length];
    double total = 0;
    for (int i = 0; i < read.length; i++) {
      total += loudness.get(i);
      for (int j = 0; j < mean.length; j++) {
        mean[j] += read[i][j] * loudness.get(i);
      }
    }
    double square = 0;
    for (float[] vector : read) {
      for (int j = 0; j < mean.length; j++) {
        vector[j] -= (float) (mean[j] / total);
        square += vector[j] * vector[j];
      }
    }
    float length = (float) Math.sqrt(square / read.length);
    for (float[] vector : read) {
      for (int j = 0; j < mean.length; j++) {
        vector[j] /= length;
      }
    }
  }

  private static float[] join(float[] a, float[] b) {
    float[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private void addTexts(Path file) throws IOException {
    String heading = "-";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        heading = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] column = line.split(" \\| ", -1);
        add(column[0], labels(heading, column.length > 1 ? column[1] : "-"));
      }
    }
  }

  /// Cases of the tests that are not kept for judging: what whole articles sound like, most of all
  /// those that are about no topic.
  private void addCases(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonNode one = new ObjectMapper().readTree(line);
      StringJoiner topics = new StringJoiner(",");
      one.path("catalogue").forEach(topic -> topics.add(topic.asText()));
      one.path("topics").forEach(topic -> topics.add(topic.asText()));
      add(one.path("title").asText() + "\n" + one.path("text").asText(), labels("-", topics + ""));
    }
  }

  private void add(String text, SortedSet<String> topics) {
    if (finder == null) {
      Map<String, Integer> index = new HashMap<>();
      for (int i = 0; i < words.size(); i++) {
        index.putIfAbsent(words.get(i), i);
      }
      finder = new WordFinder(index);
    }
    String key = FieldText.key(text);
    sums.add(sum(finder.find(key, new Range(0, key.length()))));
    labels.add(topics);
  }

  private static SortedSet<String> labels(String heading, String further) {
    SortedSet<String> labels =
        new TreeSet<>(Arrays.asList((heading + "," + further).split(",", -1)));
    labels.removeAll(List.of("-", ""));
    List.copyOf(labels).stream().map(PARENTS::get).filter(p -> p != null).forEach(labels::add);
    if (!labels.isEmpty()) {
      labels.add(ANY);
    }
    return labels;
  }

  private float[] sum(List<WordFinder.Found> found) {
    float[] mean = new float[width];
    float total = 0;
    for (WordFinder.Found one : found) {
      float[] vector = vectors.get(one.word());
      int offset = offsets.get(one.word());
      total += loudness.get(one.word());
      for (int j = 0; j < vector.length; j++) {
        mean[offset + j] += vector[j] * loudness.get(one.word());
      }
    }
    for (int j = 0; j < width; j++) {
      mean[j] /= (float) Math.sqrt(Math.max(1, total));
    }
    return mean;
  }

  private void learn(Path file) throws IOException {
    List<String> topics = labels.stream().flatMap(SortedSet::stream).distinct().sorted().toList();
    float[][] weights = regress(topics);
    write(file, topics, weights);
    System.out.println(
        sums.size() + " texts, " + words.size() + " words, " + topics.size() + " topics");
  }

  /// Weights by dimension and topic and, last, the biases: penalised maximum likelihood by
  /// Nesterov's accelerated gradient, all topics at once.
  private float[][] regress(List<String> topics) {
    double curvature = sums.stream().mapToDouble(m -> dot(m, m)).sum() / 4 / 8 + PENALTY;
    float[][] now = new float[width + 1][topics.size()];
    Arrays.fill(now[width], -3);
    float[][] ahead = Arrays.stream(now).map(float[]::clone).toArray(float[][]::new);
    double momentum = 1;
    for (int step = 0; step < STEPS; step++) {
      float[][] slope = slope(topics, ahead);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int j = 0; j <= width; j++) {
        double pace = j < width ? 1 / curvature : 2.0 / sums.size();
        double penalty = j < width ? PENALTY : 0;
        for (int t = 0; t < topics.size(); t++) {
          float moved = (float) (ahead[j][t] - pace * (slope[j][t] + penalty * ahead[j][t]));
          ahead[j][t] = (float) (moved + (momentum - 1) / next * (moved - now[j][t]));
          now[j][t] = moved;
        }
      }
      momentum = next;
    }
    return now;
  }

  private float[][] slope(List<String> topics, float[][] weights) {
    float[][] slope = new float[width + 1][topics.size()];
    for (int i = 0; i < sums.size(); i++) {
      float[] sum = sums.get(i);
      float[] error = weights[width].clone();
      for (int j = 0; j < width; j++) {
        if (sum[j] != 0) {
          add(error, sum[j], weights[j]);
        }
      }
      for (int t = 0; t < error.length; t++) {
        float wanted = labels.get(i).contains(topics.get(t)) ? 1 : 0;
        error[t] = (float) (1 / (1 + Math.exp(-error[t]))) - wanted;
      }
      for (int j = 0; j < width; j++) {
        if (sum[j] != 0) {
          add(slope[j], sum[j], error);
        }
      }
      add(slope[width], 1, error);
    }
    return slope;
  }

  private static void add(float[] to, float times, float[] what) {
    for (int t = 0; t < to.length; t++) {
      to[t] += times * what[t];
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int j = 0; j < Math.min(a.length, b.length); j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private void write(Path file, List<String> topics, float[][] weights) throws IOException {
    float[][] product = new float[words.size()][topics.size()];
    float most = 0;
    for (int i = 0; i < product.length; i++) {
      float[] vector = vectors.get(i);
      for (int j = 0; j < vector.length; j++) {
        add(product[i], vector[j] * loudness.get(i), weights[offsets.get(i) + j]);
      }
      for (float value : product[i]) {
        most = Math.max(most, Math.abs(value));
      }
    }
    float unit = most / 127;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(topics.size());
      for (int t = 0; t < topics.size(); t++) {
        out.writeUTF(topics.get(t));
        out.writeFloat(weights[width][t]);
      }
      out.writeFloat(unit);
      out.writeInt(product.length);
      for (int i = 0; i < product.length; i++) {
        out.writeUTF(words.get(i));
        out.writeByte(Math.round(loudness.get(i) * 255));
        for (float value : product[i]) {
          out.writeByte(Math.round(value / unit));
        }
      }
    }
  }
}
