package dev.credence.scoring.match;

/** How near two spellings of one name part are. */
final class Spelling {
  /** Below this length one changed letter is as often another name as another spelling. */
  private static final int SHORTEST_VARIANT = 5;

  /** Pairs of one name score above this, pairs of different names of one region mostly below. */
  private static final double JARO_WINKLER_VARIANT = 0.93;

  private Spelling() {}

  /** Whether two folded words may be spellings of one name; never true across first letters. */
  static boolean areVariants(String a, String b) {
    boolean tooShort = Math.min(a.length(), b.length()) < SHORTEST_VARIANT;
    if (tooShort || a.charAt(0) != b.charAt(0) || hasDigit(a) || hasDigit(b)) {
      return false;
    }
    int allowed = Math.min(a.length(), b.length()) < 8 ? 1 : 2;
    return editDistance(a, b) <= allowed || jaroWinkler(a, b) >= JARO_WINKLER_VARIANT;
  }

  static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** Jaro-Winkler similarity (Winkler 1990), prefix weight 0.1, prefix at most 4; 0 to 1. */
  static double jaroWinkler(String a, String b) {
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] takenA = new boolean[a.length()];
    boolean[] takenB = new boolean[b.length()];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
        if (!takenB[j] && a.charAt(i) == b.charAt(j)) {
          takenA[i] = true;
          takenB[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    double m = common;
    double moved = outOfOrder(a, b, takenA, takenB) / 2.0;
    double jaro = (m / a.length() + m / b.length() + (m - moved) / m) / 3;
    int prefix = 0;
    int longest = Math.min(4, Math.min(a.length(), b.length()));
    while (prefix < longest && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  private static int outOfOrder(String a, String b, boolean[] takenA, boolean[] takenB) {
    int count = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (takenA[i]) {
        while (!takenB[j]) {
          j++;
        }
        if (a.charAt(i) != b.charAt(j)) {
          count++;
        }
        j++;
      }
    }
    return count;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
