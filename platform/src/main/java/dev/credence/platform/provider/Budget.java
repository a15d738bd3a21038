package dev.credence.platform.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What may be spent: calls within a minute and a day, chars within a day. Thread-safe. */
final class Budget {

  private static final long SECONDS_OF_A_MINUTE = 60;

  private final int callsPerMinute;
  private final int callsPerDay;
  private final long charactersPerDay;
  private final Clock clock;

  private long minute = Long.MIN_VALUE;
  private LocalDate day = LocalDate.MIN;
  private int callsOfMinute;
  private int callsOfDay;
  private long charactersOfDay;

  Budget(int callsPerMinute, int callsPerDay, long charactersPerDay, Clock clock) {
    this.callsPerMinute = callsPerMinute;
    this.callsPerDay = callsPerDay;
    this.charactersPerDay = charactersPerDay;
    this.clock = clock;
  }

  /** Takes one call out of the budget; false if it is spent, and then nothing is taken. */
  synchronized boolean take(int characters) {
    begin();
    boolean left =
        callsOfMinute < callsPerMinute
            && callsOfDay < callsPerDay
            && charactersOfDay + characters <= charactersPerDay;
    if (left) {
      callsOfMinute++;
      callsOfDay++;
      charactersOfDay += characters;
    }
    return left;
  }

  /** A clock that is set back must not give the day's budget out anew. */
  private void begin() {
    long thisMinute = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_OF_A_MINUTE);
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (thisMinute > minute) {
      minute = thisMinute;
      callsOfMinute = 0;
    }
    if (today.isAfter(day)) {
      day = today;
      callsOfDay = 0;
      charactersOfDay = 0;
    }
  }
}
