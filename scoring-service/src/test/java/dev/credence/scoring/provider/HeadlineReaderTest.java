package dev.credence.scoring.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.credence.contract.Stance;
import dev.credence.platform.provider.Patience;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.stance.StanceModel;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeadlineReaderTest {

  private static final String FACT = "A shark swam down a street in Varnholm";

  private static Opinion read(boolean asked, String claim, String quote) {
    DoubtfulPair pair =
        new DoubtfulPair(
            new UUID(0, 1),
            new UUID(0, 2),
            new UUID(0, 3),
            FACT,
            claim,
            Stance.AFFIRMS,
            "Varnholm Post",
            quote,
            "");
    return new HeadlineReader(StanceModel.standard(), asked, asked)
        .read(pair, new Patience(Duration.ofSeconds(1), Clock.systemUTC()));
  }

  @Test
  void a_hoax_is_read_as_the_contrary() {
    String hoax = "No, a shark did not swim down a street in Varnholm: the photo is fake";
    Opinion opinion = read(true, hoax, hoax);
    assertEquals(Relation.OPPOSITE, opinion.relation());
    assertEquals("learnt:" + StanceModel.standard().version(), opinion.provider().value());
  }

  @Test
  void a_denial_around_the_claim_is_read_as_the_holders_stance() {
    String hoax = "Debunked: hoax photo of a shark that swam down a street in Varnholm is fake";
    assertEquals(Stance.DENIES, read(true, FACT, hoax).stance());
  }

  @Test
  void what_is_not_asked_is_not_answered() {
    Opinion opinion = read(false, FACT, FACT);
    assertNull(opinion.relation());
    assertNull(opinion.stance());
  }
}
