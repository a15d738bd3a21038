package dev.credence.ingest.story;

import dev.credence.ingest.text.Sentence;
import java.util.List;

/**
 * A sentence that states something.
 *
 * @param sentence it, where it stands first
 * @param words its words
 * @param indexes where it stands in its text, repetitions included
 */
record Statement(Sentence sentence, List<String> words, List<Integer> indexes) {}
