package dev.credence.scoring.provider;

import dev.credence.platform.provider.Patience;
import dev.credence.platform.provider.Provider;

/** Reads pairs that the rules are not sure of. */
public interface SecondReader extends Provider {

  /**
   * What it thinks of a pair. Blocks; never called while a transaction is open.
   *
   * @throws dev.credence.platform.provider.ChatException if it has no opinion that can be used
   */
  Opinion read(DoubtfulPair pair, Patience patience);
}
