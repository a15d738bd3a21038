package dev.credence.evaluation.stance;

import dev.credence.evaluation.EvaluationException;
import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.StanceModel;
import dev.credence.scoring.stance.Stances;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Measures the stance of headlines towards claims on Emergent, or trains the coefficients that the
 * service reads.
 *
 * <p>Arguments: the folder with {@code data/emergent}; {@code --seeds N}, how many divisions into
 * folds (default 5); {@code --train FILE} to write coefficients instead of measuring; {@code
 * --write FILE} to write the tables too.
 */
public final class StanceQuality {

  private static final int FOLDS = 10;
  private static final long TRAINING_SEED = 1;
  private static final int SPEED_ROUNDS = 20;

  private StanceQuality() {}

  /** Measures, or trains. */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    int seeds = Integer.parseInt(option(rest, "--seeds", "5"));
    String train = option(rest, "--train", "");
    String write = option(rest, "--write", "");
    Path data = Path.of(rest.get(0)).resolve("data/emergent");
    List<Headline> headlines = Headline.read(data);
    if (!train.isEmpty()) {
      train(headlines, Path.of(train));
      return;
    }
    String tables = tables(headlines, seeds);
    System.out.print(tables);
    System.out.println(speed(headlines));
    if (!write.isEmpty()) {
      Files.writeString(Path.of(write), tables);
    }
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    if (at + 1 == arguments.size()) {
      throw new EvaluationException("The option " + name + " needs a value.");
    }
    arguments.remove(at);
    return arguments.remove(at);
  }

  /** The coefficients for the service, calibrated on judgements out of fold. */
  static String coefficients(List<Headline> headlines) {
    ClaimFolds folds = new ClaimFolds(headlines, FOLDS, TRAINING_SEED);
    double scale = Calibration.scale(CrossValidation.judge(Trainer.STANDARD, headlines, folds));
    return Trainer.STANDARD.coefficients(headlines, "headlines-1", scale);
  }

  private static void train(List<Headline> headlines, Path file) throws IOException {
    String coefficients = coefficients(headlines);
    Files.writeString(file, coefficients);
    System.out.println(
        StanceModel.read(new StringReader(coefficients)).size()
            + " features from "
            + headlines.size()
            + " headlines, "
            + coefficients.getBytes(StandardCharsets.UTF_8).length
            + " bytes, written to "
            + file);
  }

  private static String tables(List<Headline> headlines, int seeds) {
    List<CrossValidation> divisions =
        LongStream.rangeClosed(1, seeds)
            .peek(seed -> System.err.println("division " + seed + " of " + seeds))
            .mapToObj(seed -> CrossValidation.of(Trainer.STANDARD, headlines, seed))
            .toList();
    QualityTables tables = new QualityTables();
    tables.line(
        "%d headlines; 10 folds with all of a claim in one, %d divisions: mean (least-greatest).",
        headlines.size(), seeds);
    tables.line("");
    tables.heading();
    tables.row("always the commonest", List.of(commonest(headlines)));
    tables.row("bag of words", divisions(Trainer.BAG_OF_WORDS, headlines, seeds));
    tables.row(
        "without any single word or run of words",
        divisions(Trainer.WITHOUT_WORDS, headlines, seeds));
    tables.row("the model", divisions.stream().map(CrossValidation::judged).toList());
    tables.row(
        "the model, the statement in another wording",
        divisions.stream().map(CrossValidation::reworded).toList());
    tables.row(
        "the model, claims that share a name in one fold",
        divisions(Trainer.STANDARD, Topics.of(headlines), seeds));
    tables.line("");
    tables.line(
        "Calibration error of the likeliest side %s before, %s after; log loss %s before, %s"
            + " after.",
        Means.of(divisions, d -> Calibration.error(d.uncalibrated())),
        Means.of(divisions, d -> Calibration.error(d.judged())),
        Means.of(divisions, d -> Calibration.logLoss(d.uncalibrated(), 1)),
        Means.of(divisions, d -> Calibration.logLoss(d.judged(), 1)));
    return tables + new CurveTables(divisions).tables();
  }

  private static List<List<Judged>> divisions(
      Trainer trainer, List<Headline> headlines, int seeds) {
    return LongStream.rangeClosed(1, seeds)
        .mapToObj(
            seed ->
                CrossValidation.judge(trainer, headlines, new ClaimFolds(headlines, FOLDS, seed)))
        .toList();
  }

  /** FOR is the commonest in every training fold. */
  private static List<Judged> commonest(List<Headline> headlines) {
    Stances always = new Stances(1, 0, 0, List.of());
    return headlines.stream().map(headline -> new Judged(headline, always)).toList();
  }

  private static String speed(List<Headline> headlines) {
    StanceModel model = StanceModel.standard();
    double best = 0;
    long against = 0;
    for (int round = 0; round < SPEED_ROUNDS; round++) {
      long from = System.nanoTime();
      for (Headline headline : headlines) {
        Stances stances = model.judge(headline.statement(), headline.text());
        against += stances.likeliest() == Side.AGAINST ? 1 : 0;
      }
      best = Math.max(best, headlines.size() / ((System.nanoTime() - from) / 1e9));
    }
    return String.format(
        Locale.ROOT,
        "%nJudgements/s on one core, best of %d rounds over all headlines: %.0f (%d against).",
        SPEED_ROUNDS,
        best,
        against / SPEED_ROUNDS);
  }
}
