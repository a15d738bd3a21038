package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agencies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a description of a speaker as another outlet, named or referred to. */
final class OutletReader {

  private static final WordSet DEFINITE = WordSet.of("the", "that", "this", "its", "their");
  private static final WordSet NAMING =
      WordSet.of(
          "by", "in", "from", "to", "told", "on", "via", "at", "of", "for", "the", "a", "an");
  private static final int MAX_DESCRIPTION = 14;
  private static final int MAX_KIND = 6;

  private final Agencies agencies = Agencies.bundled();
  private final Outlets outlets;
  private final SpeakerWords words;

  OutletReader(Outlets outlets, SpeakerWords words) {
    this.outlets = outlets;
    this.words = words;
  }

  /** The outlet that the tokens describe; null where they describe none that is known. */
  @Nullable Speaker read(List<Token> tokens, SpeakerMemory memory) {
    if (tokens.size() > MAX_DESCRIPTION || tokens.get(0).quoted()) {
      return null;
    }
    Speaker outlet = shortName(tokens, memory);
    outlet = outlet == null ? outlets.named(tokens) : outlet;
    outlet = outlet == null ? kindAndName(tokens) : outlet;
    outlet = outlet == null ? publication(tokens, memory) : outlet;
    outlet = outlet == null ? placed(tokens) : outlet;
    if (outlet != null) {
      memory.outlet(outlet);
      memory.name(outlet.holder().name(), outlet);
    }
    return outlet;
  }

  /** Remembers the outlets that a sentence names as where something is reported. */
  void remember(List<Token> sentence, SpeakerMemory memory) {
    for (int i = 0; i < sentence.size(); i++) {
      int length = sentence.get(i).quoted() ? 0 : outlets.lengthAt(sentence, i);
      if (length > 0) {
        Token before = i == 0 ? null : sentence.get(i - 1);
        Token behind = i + length < sentence.size() ? sentence.get(i + length) : null;
        boolean reports =
            (before != null && NAMING.contains(before.lower()))
                || (behind != null && (behind.is("'s") || outlets.isPublication(behind)));
        Speaker outlet = reports ? outlets.named(sentence.subList(i, i + length)) : null;
        if (outlet != null) {
          memory.outlet(outlet);
        }
        i += length - 1;
      }
    }
  }

  /** "The Post" in a text that names the Harbour Post; "the network" behind any outlet. */
  private @Nullable Speaker shortName(List<Token> tokens, SpeakerMemory memory) {
    int last = tokens.size() - 1;
    Token noun = tokens.get(last);
    if (last == 1 && tokens.get(0).is("the") && noun.isCapitalised()) {
      return memory.outletByShortName(noun.text());
    }
    boolean back = last == 1 && DEFINITE.contains(tokens.get(0).lower()) && !noun.isCapitalised();
    return back && outlets.refersBack(noun) ? memory.lastOutlet() : null;
  }

  /** "The newspaper Le Soir", "French website le-soir.example", "the Storvik Daily newspaper". */
  private @Nullable Speaker kindAndName(List<Token> tokens) {
    for (int i = 0; i < Math.min(tokens.size(), MAX_KIND); i++) {
      if (!outlets.isKind(tokens.get(i)) && !tokens.get(i).is("agency")) {
        continue;
      }
      List<Token> name = tokens.subList(i + 1, tokens.size());
      if (!name.isEmpty()) {
        Speaker known = outlets.named(name);
        if (known != null || !words.isBareName(name)) {
          return known;
        }
        return named(name);
      }
      int start = tokens.get(0).isCapitalised() && !words.isLeadIn(tokens.get(0)) ? 0 : 1;
      boolean news = i > start + 1 && tokens.get(i - 1).is("news");
      List<Token> before = start < i ? tokens.subList(start, news ? i - 1 : i) : List.of();
      before = withoutPlace(before);
      Speaker known = before.isEmpty() ? null : outlets.named(before);
      boolean agency = news && tokens.get(i).is("agency") && i == tokens.size() - 1;
      if (known == null && agency) {
        return named(NounPhrases.withoutDeterminers(tokens));
      }
      boolean unknown =
          known == null
              && !before.isEmpty()
              && !tokens.get(i).is("paper")
              && words.isBareName(before)
              && words.country(before) == null;
      return unknown ? named(before) : known;
    }
    return null;
  }

  /** "Britain's Telegraph", "Lebanese Al Safir": the name alone. */
  private List<Token> withoutPlace(List<Token> name) {
    for (int i = name.size() - 2; i >= 0; i--) {
      boolean place = name.get(i).is("'s") || words.country(name.subList(i, i + 1)) != null;
      if (place) {
        return name.subList(i + 1, name.size());
      }
    }
    return name;
  }

  /** "Britain's Sunday Times", "the London-based Sunday Times". */
  private @Nullable Speaker placed(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size(), MAX_KIND); i++) {
      Token before = tokens.get(i - 1);
      boolean place = before.is("'s") || before.is("based") || before.lower().endsWith("-based");
      Speaker outlet = place ? outlets.named(tokens.subList(i, tokens.size())) : null;
      if (outlet != null) {
        return outlet;
      }
    }
    return null;
  }

  private Speaker named(List<Token> name) {
    String text = SpeakerReader.text(name);
    return agencies
        .named(text)
        .map(agency -> Speaker.outlet(agency.slug(), text))
        .orElseGet(() -> Speaker.outlet(Slug.of(text), text));
  }

  /** "A report from Storvik TV", "a Storvik TV report", and "the report" behind either. */
  private @Nullable Speaker publication(List<Token> tokens, SpeakerMemory memory) {
    int noun = 0;
    while (noun < tokens.size() && !outlets.isPublication(tokens.get(noun))) {
      noun++;
    }
    if (noun == tokens.size()) {
      return null;
    }
    if (noun + 2 < tokens.size() && outlets.isPublishedBy(tokens.get(noun + 1))) {
      List<Token> publisher = tokens.subList(noun + 2, tokens.size());
      Speaker known = outlets.named(publisher);
      boolean unknown = known == null && words.isOutlet(publisher);
      if (known != null || unknown) {
        return unknown ? named(NounPhrases.withoutDeterminers(publisher)) : known;
      }
    }
    List<Token> publisher =
        NounPhrases.withoutDeterminers(outlets.withoutPublication(tokens.subList(0, noun + 1)));
    if (!publisher.isEmpty()) {
      Speaker known = outlets.named(publisher);
      if (known != null || words.isOutlet(publisher)) {
        return known != null ? known : named(publisher);
      }
    }
    boolean bare = noun <= 1 || (noun == 2 && tokens.get(1).is("new"));
    boolean alone = noun == tokens.size() - 1 || tokens.get(noun + 1).is("on");
    return bare && alone ? memory.lastOutlet() : null;
  }

  /** The outlet that the tokens name, known or not. */
  Speaker outlet(List<Token> part) {
    Speaker known = outlets.named(NounPhrases.withoutDeterminers(part));
    String name = SpeakerReader.text(NounPhrases.withoutDeterminers(part));
    return agencies
        .named(name)
        .map(agency -> Speaker.outlet(agency.slug(), name))
        .orElseGet(() -> known != null ? known : Speaker.outlet(Slug.of(name), name));
  }
}
