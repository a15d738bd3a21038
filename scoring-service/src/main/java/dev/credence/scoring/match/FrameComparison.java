package dev.credence.scoring.match;

import dev.credence.scoring.match.FrameFinding.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the predicates of a claim with those of a fact. */
final class FrameComparison {
  private final Slots fact;
  private final Slots claim;
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> doubts = new LinkedHashSet<>();

  private FrameComparison(Slots fact, Slots claim) {
    this.fact = fact;
    this.claim = claim;
  }

  static FrameFinding of(Slots fact, Slots claim) {
    return new FrameComparison(fact, claim).compare();
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
    }
    boolean contradicted = agreements.containsValue(Set.of(false));
    return finding(contradicted ? Outcome.OPPOSITE : Outcome.SAME);
  }

  private static boolean isEvent(Frame frame) {
    return !Frames.get().has(frame.name(), "consequence");
  }

  private Outcome withoutCommonFrame(boolean hypothetical) {
    if (hypothetical) {
      reasons.add("the claim speaks of what may be or is tried, not of what is so");
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
    if (!rival) {
      reasons.add(
          agreed
              ? "both say \"" + lower(inFact.text()) + "\" or the like"
              : "the fact says " + said(inFact) + ", the claim " + said(inClaim));
    } else if (inFact.negated() != inClaim.negated()) {
      reasons.add(
          "only " + (inFact.negated() ? "the fact" : "the claim") + " says so in the negative");
    }
    return agreed;
  }

  private static String said(Frame frame) {
    return "\"" + (frame.negated() ? "not " : "") + lower(frame.text()) + "\"";
  }

  private boolean agreeOnAgent(Frame inFact, Frame inClaim) {
    Actor.Agreement agents = inFact.agent().compare(inClaim.agent());
    boolean differ = agents == Actor.Agreement.DIFFERENT;
    if (agents == Actor.Agreement.UNKNOWN) {
      doubts.add("it is not clear whether both mean the same agent");
    } else if (agents == Actor.Agreement.LIKELY) {
      doubts.add("the claim's \"" + inClaim.agent().text() + "\" may be " + inFact.agent().text());
    }
    if (inFact.agentLost() != inClaim.agentLost()) {
      Frame loss = inFact.agentLost() ? inFact : inClaim;
      String loser = loss.agent().isKnown() ? loss.agent().text() : "somebody";
      reasons.add("one says that " + loser + " lost it");
      if (inFact.agentLost() && differ) {
        doubts.add("the fact does not say to whom it was lost");
      }
      return differ || agents == Actor.Agreement.UNKNOWN;
    }
    if (differ && (inFact.negated() || inFact.agentLost())) {
      doubts.add("the fact does not say whose it is");
    }
    if (differ) {
      reasons.add(
          "the fact says that "
              + inFact.agent().text()
              + doesIt(inFact)
              + ", the claim says "
              + inClaim.agent().text()
              + " do");
    } else if (agents == Actor.Agreement.SAME) {
      reasons.add("both say that " + inFact.agent().text() + doesIt(inFact));
    }
    return !differ;
  }

  private static String doesIt(Frame frame) {
    return switch (frame.name()) {
      case "CONTROL" -> " control it";
      case "CONTEST" -> " won";
      default -> " did it";
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private FrameFinding finding(Outcome outcome) {
    return new FrameFinding(outcome, List.copyOf(reasons), List.copyOf(doubts));
  }
}
