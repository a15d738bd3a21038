package dev.credence.evaluation.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An endless stream of invented reports in the order of publication, the same for the same seed.
 *
 * <p>300 outlets; one sentence in ten comes from a pool of stock sentences; 15 % of the reports are
 * near copies or partial rewrites of a recent report of another outlet. Only the most recent
 * reports are kept.
 */
public final class Corpus implements Iterator<Document> {

  /** How many outlets publish. */
  public static final int OUTLETS = 300;

  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  private static final double COPIES = 0.15;
  private static final double STOCK = 0.10;

  /**
   * So many that a report meets as many candidates as the real bodies at hand do, which is four.
   */
  private static final int STOCK_SENTENCES = 10_000;

  private static final int RECENT = 300;
  private static final int SENTENCES_IN_A_PARAGRAPH = 3;

  /** The vocabulary of names and the stock sentences are those of the world, not of the seed. */
  private static final long WORLD = 20_220_101;

  private record Told(String outlet, List<String> sentences) {}

  private final SplittableRandom random;
  private final long seed;
  private final Language language;
  private final SentenceWriter writer;
  private final List<String> stock = new ArrayList<>();
  private final List<Told> recent = new ArrayList<>();
  private final Duration step;
  private int number;

  /**
   * A corpus.
   *
   * @param perDay how many reports are published on a day
   */
  public Corpus(Language language, long seed, double perDay) {
    this.language = language;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    SplittableRandom world = new SplittableRandom(WORLD);
    this.writer = new SentenceWriter(language, world);
    for (int i = 0; i < STOCK_SENTENCES; i++) {
      stock.add(writer.sentence(world));
    }
    this.step = Duration.ofMillis(Math.round(Duration.ofDays(1).toMillis() / perDay));
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Document next() {
    boolean copies = !recent.isEmpty() && random.nextDouble() < COPIES;
    Told told = copies ? retold(recent.get(random.nextInt(recent.size()))) : told();
    if (recent.size() < RECENT) {
      recent.add(told);
    } else {
      recent.set(number % RECENT, told);
    }
    return document(told.outlet(), told.sentences(), number++);
  }

  /** A near copy of a report, published by another outlet in the same minute. */
  public Document nearCopy(Document original) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : original.text().split("(?<=[.\"])[ \n]+(?=[A-Z\"])", -1)) {
      sentences.add(writer.reworded(sentence, 0.02, random));
    }
    sentences.add(writer.sentence(random));
    return new Document(
        outletOtherThan(original.outlet()),
        original.externalId() + "-copy",
        original.title(),
        paragraphs(sentences),
        original.publishedAt().plusSeconds(30));
  }

  /** The next documents. */
  public List<Document> take(int count) {
    List<Document> documents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      documents.add(next());
    }
    return documents;
  }

  private Told told() {
    List<String> sentences = new ArrayList<>();
    int length = language.length(random);
    for (int words = 0; words < length; ) {
      String sentence = sentence();
      sentences.add(sentence);
      words += count(sentence);
    }
    return new Told(outlet(random.nextInt(OUTLETS)), sentences);
  }

  private String sentence() {
    return random.nextDouble() < STOCK
        ? stock.get(random.nextInt(stock.size()))
        : writer.sentence(random);
  }

  /** Half of the copies keep nearly everything, the others a part between their own sentences. */
  private Told retold(Told original) {
    boolean near = random.nextBoolean();
    double kept = near ? 0.95 : 0.3 + 0.5 * random.nextDouble();
    double exchanged = near ? 0.02 : 0.08;
    List<String> sentences = new ArrayList<>();
    for (String sentence : original.sentences()) {
      sentences.add(
          random.nextDouble() < kept
              ? writer.reworded(sentence, exchanged, random)
              : writer.sentence(random));
    }
    sentences.add(writer.sentence(random));
    return new Told(outletOtherThan(original.outlet()), sentences);
  }

  private String outletOtherThan(String other) {
    String outlet = other;
    while (outlet.equals(other)) {
      outlet = outlet(random.nextInt(OUTLETS));
    }
    return outlet;
  }

  /** The key of an outlet. */
  private static String outlet(int index) {
    return "outlet-%03d.example".formatted(index);
  }

  private Document document(String outlet, List<String> sentences, int index) {
    return new Document(
        outlet,
        seed + "-" + index,
        title(sentences.get(0)),
        paragraphs(sentences),
        START.plus(step.multipliedBy(index)));
  }

  private static String title(String sentence) {
    String[] words = sentence.replace("\"", "").split(" ");
    return String.join(" ", List.of(words).subList(0, Math.min(9, words.length)));
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0) {
        text.append(i % SENTENCES_IN_A_PARAGRAPH == 0 ? "\n\n" : " ");
      }
      text.append(sentences.get(i));
    }
    return text.toString();
  }

  private static int count(String sentence) {
    return 1 + (int) sentence.chars().filter(c -> c == ' ').count();
  }
}
