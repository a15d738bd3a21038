package dev.credence.scoring.match;

import java.util.List;

/** Says in a sentence who does it according to the fact and according to the claim. */
final class AgentReasons {
  private AgentReasons() {}

  static List<String> of(Actor.Agreement agents, Frame inFact, Frame inClaim) {
    if (inFact.agentLost() != inClaim.agentLost()) {
      Frame loss = inFact.agentLost() ? inFact : inClaim;
      String who = loss.agent().isKnown() ? loss.agent().phrase().text() : "somebody";
      String what = loss.negated() ? " did not lose it" : " lost it";
      return List.of((inFact.agentLost() ? "the fact" : "the claim") + " says that " + who + what);
    }
    boolean sameNegation = inFact.negated() == inClaim.negated();
    return switch (agents) {
      case DIFFERENT ->
          List.of(
              "the fact says that "
                  + says(inFact)
                  + ", the claim says that "
                  + does(inClaim, inFact));
      case SAME, OTHER_IS_NARROWER ->
          List.of(
              sameNegation
                  ? "both say that " + says(inFact)
                  : "the fact says that "
                      + says(inFact)
                      + ", the claim says that "
                      + does(inClaim, inFact));
      case LIKELY, UNKNOWN ->
          sameNegation
              ? List.of()
              : List.of(
                  "only "
                      + (inFact.negated() ? "the fact" : "the claim")
                      + " says that it is not so");
    };
  }

  /** "Rebels control it". */
  private static String says(Frame frame) {
    AgentPhrase agent = frame.agent().phrase();
    boolean not = frame.negated();
    String did =
        frame.agentLost()
            ? (not ? " did not lose it" : " lost it")
            : switch (frame.name()) {
              case "CONTROL" ->
                  not
                      ? " " + agent.auxiliary() + " not control it"
                      : " " + agent.does("control") + " it";
              case "CONTEST" -> not ? " did not win" : " won";
              default -> not ? " did not do it" : " did it";
            };
    return agent.text() + did;
  }

  private static String pronoun(AgentPhrase agent) {
    return agent.isPlural() ? "they" : "it";
  }

  /** "The government does", after a sentence that says what. */
  private static String does(Frame frame, Frame inFact) {
    AgentPhrase agent = frame.agent().phrase();
    String subject = agent.equals(inFact.agent().phrase()) ? pronoun(agent) : agent.text();
    boolean past = frame.agentLost() || !frame.name().equals("CONTROL");
    return subject + " " + (past ? "did" : agent.auxiliary()) + (frame.negated() ? " not" : "");
  }
}
