package dev.credence.scoring.match;

import dev.credence.scoring.match.FrameFinding.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the predicates of a claim with those of a fact. */
final class FrameComparison {
  private final Slots fact;
  private final Slots claim;
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> doubts = new LinkedHashSet<>();
  private final Set<String> doubtsIfAffirmed = new LinkedHashSet<>();
  private final Set<String> doubtsIfDenied = new LinkedHashSet<>();
  private final Set<String> cues = new LinkedHashSet<>();
  private final @Nullable Name thing;
  private boolean negationOnly = true;

  private FrameComparison(Slots fact, Slots claim, @Nullable Name thing) {
    this.fact = fact;
    this.claim = claim;
    this.thing = thing;
  }

  /**
   * Compares.
   *
   * @param thing the claim's name for what the fact is about
   */
  static FrameFinding of(Slots fact, Slots claim, @Nullable Name thing) {
    return new FrameComparison(fact, claim, thing).compare();
  }

  private FrameFinding compare() {
    if (fact.frames().isEmpty()) {
      return finding(Outcome.UNKNOWN);
    }
    Map<String, Set<Boolean>> agreements = new HashMap<>();
    boolean hypothetical = false;
    for (Frame inFact : fact.frames()) {
      for (Frame inClaim : claim.frames()) {
        if (inFact.name().equals(inClaim.name())) {
          if (inClaim.hypothetical() && !inFact.hypothetical()) {
            hypothetical = true;
          } else {
            boolean agreed = agree(inFact, inClaim);
            agreements.computeIfAbsent(inFact.name(), name -> new HashSet<>()).add(agreed);
          }
        }
      }
    }
    if (agreements.isEmpty()) {
      return finding(withoutCommonFrame(hypothetical));
    }
    if (agreements.values().stream().anyMatch(both -> both.size() > 1)) {
      doubts.add("the claim both agrees with the fact and contradicts it");
    }
    boolean eventMissing =
        fact.frames().stream().anyMatch(FrameComparison::isEvent)
            && fact.frames().stream()
                .noneMatch(f -> isEvent(f) && agreements.containsKey(f.name()));
    if (eventMissing) {
      doubts.add("the claim does not say what it came from");
    } else {
      doubtSilence(agreements.keySet());
    }
    boolean contradicted = agreements.containsValue(Set.of(false));
    return finding(contradicted ? Outcome.OPPOSITE : Outcome.SAME);
  }

  /** "The fire began in the cellar" does not say that it was put out. */
  private void doubtSilence(Set<String> said) {
    for (Frame frame : fact.frames()) {
      if (isEvent(frame) && !said.contains(frame.name())) {
        doubts.add("the claim does not say \"" + lower(frame.text()) + "\" or the like");
        return;
      }
    }
  }

  private static boolean isEvent(Frame frame) {
    return !Frames.get().has(frame.name(), "consequence");
  }

  private Outcome withoutCommonFrame(boolean hypothetical) {
    if (hypothetical) {
      reasons.add("the claim speaks of what may be or is tried, not of what is so");
      cues.add("modality:hypothetical");
      return Outcome.HYPOTHETICAL;
    }
    for (Frame inFact : fact.frames()) {
      for (Frame inClaim : claim.frames()) {
        if (Frames.get().areRelated(inFact.name(), inClaim.name())) {
          doubts.add("\"" + inClaim.text() + "\" is near \"" + inFact.text() + "\" in meaning");
          return Outcome.RELATED;
        }
      }
    }
    reasons.add("the claim says something else than \"" + fact.frames().get(0).text() + "\"");
    return Outcome.DIFFERENT;
  }

  private boolean agree(Frame inFact, Frame inClaim) {
    boolean rival = Frames.get().has(inFact.name(), "rival");
    boolean same = rival ? agreeOnAgent(inFact, inClaim) : inFact.positive() == inClaim.positive();
    boolean agreed = same == (inFact.negated() == inClaim.negated());
    cues.add("frame:" + Cue.slug(inFact.name()));
    if (!agreed) {
      negationOnly &= same;
      cues.add(same ? "negation:" + (inFact.negated() ? "fact" : "claim") : differ(rival));
    }
    if (!rival) {
      reasons.add(
          agreed
              ? "both say \"" + lower(inFact.text()) + "\" or the like"
              : "the fact says " + said(inFact) + ", the claim " + said(inClaim));
    }
    return agreed;
  }

  private static String differ(boolean rival) {
    return rival ? "agent:other" : "pole:other";
  }

  private static String said(Frame frame) {
    return "\"" + (frame.negated() ? "not " : "") + lower(frame.text()) + "\"";
  }

  private boolean agreeOnAgent(Frame inFact, Frame inClaim) {
    Actor.Agreement agents = inFact.agent().compare(inClaim.agent());
    boolean differ = agents == Actor.Agreement.DIFFERENT;
    doubtAgents(agents, inFact, inClaim);
    reasons.addAll(AgentReasons.of(agents, inFact, inClaim));
    if (inFact.agentLost() != inClaim.agentLost()) {
      if (inFact.agentLost() && differ) {
        doubts.add("the fact does not say to whom it was lost");
      }
      return differ || agents == Actor.Agreement.UNKNOWN;
    }
    if (differ && (inFact.negated() || inFact.agentLost())) {
      doubts.add("the fact does not say whose it is");
    }
    return !differ;
  }

  /** What holds of nobody holds of no one in particular; what holds of some need not of others. */
  private void doubtAgents(Actor.Agreement agents, Frame inFact, Frame inClaim) {
    String byFact = inFact.agent().phrase().text();
    String byClaim = inClaim.agent().phrase().text();
    switch (agents) {
      case UNKNOWN -> {
        if (saysOfNobody(inFact, inClaim)) {
          ofOneStance(inClaim.negated()).add("the claim does not say who did it");
        } else {
          doubts.add("it is not clear whether both mean the same agent");
        }
      }
      case LIKELY ->
          doubts.add("\"" + byClaim + "\" in the claim may be \"" + byFact + "\" in the fact");
      case OTHER_IS_NARROWER ->
          ofOneStance(!inClaim.negated())
              .add("\"" + byClaim + "\" in the claim are not all of \"" + byFact + "\"");
      case SAME, DIFFERENT -> {}
    }
  }

  private Set<String> ofOneStance(boolean denied) {
    return denied ? doubtsIfDenied : doubtsIfAffirmed;
  }

  private boolean saysOfNobody(Frame inFact, Frame inClaim) {
    return thing != null
        && inFact.agent().isKnown()
        && !inFact.negated()
        && !inFact.agentLost()
        && Frames.get().has(inFact.name(), "place")
        && Agentless.isSaidOf(claim, inClaim, thing);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private FrameFinding finding(Outcome outcome) {
    return new FrameFinding(
        outcome,
        outcome == Outcome.OPPOSITE && negationOnly,
        List.copyOf(cues),
        List.copyOf(reasons),
        List.copyOf(doubts),
        List.copyOf(doubtsIfAffirmed),
        List.copyOf(doubtsIfDenied));
  }
}
