package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkRuleTest {

  private static final String STATEMENT =
      "\"We have closed the Selm crossing to lorries until the bridge has been inspected by"
          + " engineers of both countries, and we ask drivers to take the northern road\"";

  private static final String FIRST_ACCOUNT =
      """
      Lorries queued for eleven kilometres outside Selm on Thursday after a truck loaded with steel
      broke through the railing of the border bridge and hung above the river Orl for two hours. Its
      driver, Pavo Lind, 43, was pulled from the cab by firemen and is being treated for a broken arm.
      Interior minister Dana Kresh told reporters: %s. It is the third accident on the bridge since
      March. Hauliers, who lose about 900 crowns with every day of waiting, have been asking for a
      second lane since the customs house was moved to the eastern bank. On the other side, in Torv,
      a school gym was opened for drivers who could not turn around. Trains were not affected.
      """
          .formatted(STATEMENT);

  private static final String SECOND_ACCOUNT =
      """
      The 43-year-old at the wheel, Pavo Lind, said later that the brakes had failed. What people in
      Selm saw shortly after nine was his vehicle leaning over the parapet with the front axle in
      the air. A crane from the Torv shipyard held it until rescuers had cut him free. %s, said
      interior minister Dana Kresh, who came by helicopter in the afternoon. By then the queue was
      eleven kilometres long, and a farmer on the Selm side sold soup from a trailer. The mayor of
      Torv believes that the structure, built in 1961 for carts and small vans, was never meant to
      carry forty tonnes of steel. A new one would cost 30 million crowns, which neither government
      has put aside so far.
      """
          .formatted(STATEMENT);

  private static final String THIRD_ACCOUNT =
      """
      No goods will move by road between the two countries this week. %s, interior minister Dana
      Kresh announced on Thursday, hours after an accident in which Pavo Lind, a driver of 43, nearly
      fell into the Orl. Exporters in the south reckon with losses of two million crowns a day; fruit
      growers say that their cherries will not last until Monday. The railway has offered extra
      wagons, but the loading ramp at Torv takes only six of them at a time. Economists point out
      that a third of all trade passes through Selm. Both transport ministries have known since an
      inspection four years ago that bearings and railings are worn.
      """
          .formatted(STATEMENT);

  private static final String ORIGINAL =
      """
      The lake of Hemm has lost a third of its water within four years, and the fishermen who live
      from it are giving up one by one. Of the sixty boats that were registered in the village of
      Aster in 2015, nineteen still go out. Researchers of the regional university blame the cotton
      farms upstream, which were allowed to double their wells after the drought. Their measurements
      show that the inflow fell by forty per cent in the same period, while rainfall hardly changed.
      The farms reject this and point to evaporation, which they say has grown with the heat of the
      past summers. The ministry of agriculture has commissioned a report that was due in spring but
      has not been published. In Aster, people have begun to plant melons where the harbour was. The
      old fish market, a brick hall from the time of the railway, is used as a garage for tractors,
      and the ice factory next to it was sold to a man who wants to turn it into a hotel.
      """;

  /** Words exchanged, sentences kept. */
  private static final String LIGHT_REWRITE =
      """
      Hemm lake has lost a third of its water in just four years, and fishermen who live from it are
      now giving up one by one. Of the sixty boats registered in the village of Aster in 2015, only
      nineteen still go out. Scientists of the regional university blame the cotton farms upstream,
      which were permitted to double their wells after the drought. Measurements show that the inflow
      fell by forty per cent in that time, while rainfall hardly changed. The farms deny this and
      point to evaporation, which they say has risen with the heat of the past summers. The
      agriculture ministry has commissioned a report that was due in spring but is still unpublished.
      In Aster, people have started to plant melons where the harbour was. The old fish market, a
      brick hall from railway times, is used as a garage for tractors.
      """;

  /** Sentences turned round and joined, half of it dropped. */
  private static final String HEAVY_REWRITE =
      """
      One by one the fishermen of Aster are giving up: of sixty boats that were registered in the
      village eight years ago, nineteen still go out. The reason is the lake itself. A third of its
      water has been lost within four years. Who is to blame? The cotton farms upstream, say
      researchers of the regional university, because these were allowed to double their wells after
      the drought; the inflow fell by forty per cent, yet rainfall hardly changed. Not so, reply the
      farms, which point to evaporation in the heat of the past summers. A report by the ministry of
      agriculture was due in spring and nobody has seen it. Meanwhile melons grow where the harbour
      was, tractors stand in the old fish market, and the ice factory next to it was sold to a man
      with plans for a hotel.
      """;

  private static final String ROUNDUP =
      """
      The week in the region. A truck nearly fell from the border bridge at Selm, and lorries have to
      take the northern road; engineers will look at the bearings. In the capital, teachers ended
      their strike after nine days with a raise of four per cent. The lake of Hemm has lost a third
      of its water within four years, researchers found, and its fishermen blame the cotton farms.
      Football: Torv beat Aster by three goals to one and stays at the top of the table. A bear that
      had been seen near the ski lifts was caught and taken to the national park. The price of bread
      rose again, by five per cent. And the brass band of Selm, founded in 1888, is looking for a
      second tuba, since the first one has married and moved abroad.
      """;

  private static TextProfile profile(String text) {
    return TextProfile.of(Normaliser.normalise(text));
  }

  private static Optional<LinkKind> link(String a, String b) {
    Optional<LinkKind> kind = LinkRule.between(profile(a), profile(b)).map(MeasuredRelation::kind);
    assertEquals(kind, LinkRule.between(profile(b), profile(a)).map(MeasuredRelation::kind));
    return kind;
  }

  @Test
  void independent_accounts_that_quote_one_statement_are_not_derived() {
    List<String> accounts = List.of(FIRST_ACCOUNT, SECOND_ACCOUNT, THIRD_ACCOUNT);
    for (String a : accounts) {
      for (String b : accounts) {
        if (!a.equals(b)) {
          Optional<LinkKind> kind = link(a, b);
          assertNotEquals(Optional.of(LinkKind.DERIVED), kind);
          assertNotEquals(Optional.of(LinkKind.NEAR), kind);
        }
      }
    }
  }

  @Test
  void light_rewrite_is_derived() {
    assertEquals(Optional.of(LinkKind.DERIVED), link(ORIGINAL, LIGHT_REWRITE));
  }

  @Test
  void heavy_rewrite_is_derived() {
    assertEquals(Optional.of(LinkKind.DERIVED), link(ORIGINAL, HEAVY_REWRITE));
  }

  @Test
  void roundup_is_not_derived_from_what_it_sums_up() {
    assertEquals(Optional.empty(), link(ROUNDUP, ORIGINAL));
    assertEquals(Optional.empty(), link(ROUNDUP, FIRST_ACCOUNT));
  }

  @Test
  void short_excerpt_of_a_long_text_is_derived() {
    String longText = FIRST_ACCOUNT + THIRD_ACCOUNT + ROUNDUP + ORIGINAL;
    assertEquals(Optional.of(LinkKind.DERIVED), link(longText, ORIGINAL));
  }

  @Test
  void one_unquoted_excerpt_amid_own_words_is_no_derivation() {
    String excerpt =
        ORIGINAL.substring(ORIGINAL.indexOf("Researchers"), ORIGINAL.indexOf("The farms"));
    assertEquals(
        Optional.of(LinkKind.PASSAGE), link(FIRST_ACCOUNT + excerpt, excerpt + THIRD_ACCOUNT));
  }

  @Test
  void debunk_that_prints_the_text_cites_it() {
    String debunk =
        "The lake of Hemm is as full as ever. A story that has been shared forty thousand times"
            + " since Sunday is a hoax, made up by a website that sells water filters: no boat has"
            + " been given up, and there is no cotton within a hundred kilometres. Here is what it"
            + " says: "
            + ORIGINAL;
    assertEquals(Optional.of(LinkKind.CITES), link(ORIGINAL, debunk));
  }

  @Test
  void copy_that_leaves_out_a_denial_is_a_copy() {
    String denial = " The ministry called the reports fake news on Tuesday evening. ";
    int middle = ORIGINAL.indexOf(". ", ORIGINAL.length() / 2) + 1;
    assertEquals(
        Optional.of(LinkKind.NEAR),
        link(ORIGINAL.substring(0, middle) + denial + ORIGINAL.substring(middle), ORIGINAL));
  }

  @Test
  void texts_under_40_words_are_not_linked() {
    String few = "Nineteen of sixty boats registered in the village of Aster still go out.";
    assertEquals(Optional.empty(), link(few, few + " So it is."));
    assertEquals(Optional.empty(), link("", ORIGINAL));
  }

  @Test
  void measures_are_told_with_the_link() {
    MeasuredRelation relation =
        LinkRule.between(profile(ORIGINAL), profile(HEAVY_REWRITE)).orElseThrow();
    assertEquals(Measures.between(profile(ORIGINAL), profile(HEAVY_REWRITE)), relation.measures());
  }
}
