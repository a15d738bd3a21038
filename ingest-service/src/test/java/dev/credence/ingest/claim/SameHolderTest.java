package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameHolderTest {

  private static GoldClaim gold(HolderKind kind, String name) {
    return new GoldClaim(kind, name, Stance.AFFIRMS, "FACTUAL", 0, 1, List.of(), true);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Ada Brenn, PERSON, speaker:ada-brenn, Ada Brenn, true",
    "PERSON, Ada Brenn, PERSON, speaker:ada-brenn, BRENN, true",
    "PERSON, Brenn, PERSON, speaker:ada-brenn, Ada Brenn, true",
    "PERSON, Ada Brenn, PERSON, speaker:ada-brenn, President Ada Brenn Jr., true",
    "PERSON, Ana Murillo Karám, PERSON, speaker:murillo-karam, Murillo Karam, true",
    "PERSON, Ada Brenn, PERSON, speaker:ada-moll, Ada Moll, false",
    "PERSON, Ada Brenn, BODY, speaker:ada-brenn, Ada Brenn, false",
    "PERSON, General, PERSON, speaker:general, The General, true",
    "BODY, Varn police, BODY, speaker:varn-police, the Varn Police, true",
    "BODY, police, BODY, speaker:varn-police, Varn police, true",
    "BODY, Ministry of Ports, BODY, speaker:ports-ministry, Ada Brenn, true",
    "BODY, Varn’s navy, BODY, speaker:varn-navy, Ada Brenn, true",
    "BODY, Varn police, BODY, speaker:varn-navy, the navy, false",
    "BODY, Varn police, ANONYMOUS, speaker:anonymous, Varn police, false",
    "OUTLET, The Varn Post, OUTLET, outlet:varn-post, Varn Post, true",
    "OUTLET, The Varn Post, OUTLET, outlet:own-voice.example, own-voice.example, false",
    "OUTLET, '', OUTLET, outlet:own-voice.example, own-voice.example, true",
    "OUTLET, '', OUTLET, outlet:varn-post, Varn Post, false",
    "ANONYMOUS, two officials, ANONYMOUS, speaker:anonymous, a source, true",
    "BODY, 部, BODY, speaker:varn-police, Varn police, false",
  })
  void the_same_class_and_name(
      String kind, String name, String foundKind, String source, String found, boolean isSame) {
    GoldClaim gold = gold(HolderKind.valueOf(kind), name);
    Holder holder = new Holder(source, found, HolderKind.valueOf(foundKind));

    assertEquals(isSame, SameHolder.isSame(gold, holder));
    assertEquals(isSame, SameHolder.isSameAndAsPrivate(gold, holder));
  }

  @Test
  void private_person_counts_as_person_or_apart() {
    GoldClaim gold = gold(HolderKind.PRIVATE, "Ada Brenn");
    Holder holder = new Holder("speaker:ada-brenn", "Ada Brenn", HolderKind.PERSON);
    Holder another = new Holder("speaker:private", "Ole Moll", HolderKind.PRIVATE);

    assertTrue(SameHolder.isSame(gold, holder));
    assertFalse(SameHolder.isSameAndAsPrivate(gold, holder));
    assertFalse(SameHolder.isSame(gold, another));
  }
}
