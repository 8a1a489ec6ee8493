import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the vector of each word of a list as a sentence-embedding model on the class path gives
/// it, made of length one: the last layer at the first mark, as the BGE models are trained (Xiao et
/// al. 2023), or with a fourth argument `mean` the mean over all marks, as MiniLM is (Reimers and
/// Gurevych 2019). See docs/adr/0004-meanings-of-words.md for the commands.
final class EmbedWords {
  private static final int BATCH = 128;
  private static final long CLASSIFY = 101;
  private static final long SEPARATE = 102;
  private static final long UNKNOWN = 100;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final boolean mean;
  private final Map<String, Long> pieces = new HashMap<>();

  public static void main(String[] args) throws IOException, OrtException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      words.add(line.substring(0, line.indexOf('\t')));
    }
    boolean mean = args.length > 3 && args[3].equals("mean");
    float[][] vectors = new EmbedWords(args[0], mean).embed(words);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
      for (float[] vector : vectors) {
        for (float x : vector) {
          out.writeFloat(x);
        }
      }
    }
  }

  private EmbedWords(String model, boolean mean) throws IOException, OrtException {
    this.mean = mean;
    try (InputStream tokenizer = open("/" + model + "-tokenizer.json");
        InputStream network = open("/" + model + ".onnx")) {
      JsonNode vocabulary = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      vocabulary.properties().forEach(one -> pieces.put(one.getKey(), one.getValue().asLong()));
      session = environment.createSession(network.readAllBytes());
    }
  }

  private static InputStream open(String resource) {
    InputStream in = EmbedWords.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return in;
  }

  /// Words of as many pieces go through the network together: no padding, so no noise from it.
  private float[][] embed(List<String> words) throws OrtException {
    long[][] ids = words.stream().map(this::encode).toArray(long[][]::new);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> ids[i].length));
    float[][] vectors = new float[ids.length][];
    int end;
    for (int start = 0; start < ids.length; start = end) {
      end = start;
      int length = ids[order.get(start)].length;
      while (end < ids.length && end < start + BATCH && ids[order.get(end)].length == length) {
        end++;
      }
      embed(order.subList(start, end), ids, vectors);
    }
    return vectors;
  }

  private void embed(List<Integer> batch, long[][] ids, float[][] vectors) throws OrtException {
    long[][] input = batch.stream().map(i -> ids[i]).toArray(long[][]::new);
    long[][] types = new long[input.length][input[0].length];
    long[][] mask = new long[input.length][input[0].length];
    for (long[] row : mask) {
      Arrays.fill(row, 1);
    }
    try (OnnxTensor id = OnnxTensor.createTensor(environment, input);
        OnnxTensor type = OnnxTensor.createTensor(environment, types);
        OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", id, "token_type_ids", type, "attention_mask", attention))) {
      float[][][] layer = (float[][][]) result.get(0).getValue();
      for (int i = 0; i < layer.length; i++) {
        vectors[batch.get(i)] = unit(mean ? sum(layer[i]) : layer[i][0]);
      }
    }
  }

  private static float[] sum(float[][] marks) {
    float[] sum = new float[marks[0].length];
    for (float[] mark : marks) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += mark[j];
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return unit;
  }

  /// WordPiece (Wu et al. 2016): the longest known piece first.
  private long[] encode(String phrase) {
    List<Long> ids = new ArrayList<>(List.of(CLASSIFY));
    for (String word : phrase.replaceAll("(\\p{IsHan})", " $1 ").strip().split("\\s+", -1)) {
      int end;
      for (int start = 0; start < word.length(); start = end) {
        end = word.length();
        while (end > start && !pieces.containsKey(piece(word, start, end))) {
          end--;
        }
        ids.add(pieces.getOrDefault(piece(word, start, end), UNKNOWN));
        end = end == start ? word.length() : end;
      }
    }
    ids.add(SEPARATE);
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  private static String piece(String word, int start, int end) {
    return (start == 0 ? "" : "##") + word.substring(start, end);
  }
}
